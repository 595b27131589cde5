package org.xinheng.bench.fault;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An officer's browser: keeps its cookies, signs in by the demonstration's one click, sends forms.
 * The connection is kept alive and shared between browsers, as behind a proxy.
 */
final class Browser {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final URI root;
  private final Duration patience;
  private final Map<String, String> cookies = new HashMap<>();
  private String token = "";

  /**
   * A browser that is not signed in.
   *
   * @param patience how long it waits for an answer
   */
  Browser(URI root, Duration patience) {
    this.root = root;
    this.patience = patience;
  }

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param place where it sends the browser, empty when nowhere
   * @param body the page
   */
  record Answer(int status, String place, String body) {
    boolean asksForSignIn() {
      return status == 401 || status == 403 || (status == 302 && place.contains("/sign-in"));
    }
  }

  void signIn(String login) throws IOException, InterruptedException {
    cookies.clear();
    read("/sign-in");
    Answer answer = post("/demo/sign-in", Map.of("login", login));
    if (answer.status() != 302 || answer.asksForSignIn()) {
      throw new IOException("sign-in answered " + answer.status());
    }
    read("/");
  }

  /** Opens a page and takes its token against forged forms. */
  private void read(String path) throws IOException, InterruptedException {
    Matcher found = TOKEN.matcher(get(path).body());
    if (!found.find()) {
      throw new IOException("no form on " + path);
    }
    token = found.group(1);
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  Answer post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(e -> "&" + encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("", "_csrf=" + encode(token), ""));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(path)).timeout(patience).header("Accept", "text/html");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(e -> e.getKey() + "=" + e.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").forEach(this::keep);
    return new Answer(
        answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
