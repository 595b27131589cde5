package org.xinheng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A window clerk with a browser: signs in with one click, fills the register form, reads the number
 * given.
 */
final class Clerk implements AutoCloseable {

  private static final Pattern HIDDEN =
      Pattern.compile("name=\"(_csrf|key|receivedOn)\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern VALUE_FIRST =
      Pattern.compile("value=\"([^\"]+)\"[^>]*name=\"(_csrf|key|receivedOn)\"");
  private static final Pattern NUMBER = Pattern.compile("/matters/([^/?]+)");
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final Program program;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(TIMEOUT).build();

  Clerk(Program program) {
    this.program = program;
  }

  void signIn() throws IOException, InterruptedException {
    String csrf = hidden(get("/sign-in")).getOrDefault("_csrf", "");
    HttpResponse<String> answer =
        post("/demo/sign-in", Map.of("_csrf", csrf, "login", "window-clerk"));
    if (answer.statusCode() != 302) {
      throw new IOException("sign-in answered " + answer.statusCode());
    }
  }

  /** Opens the form; its hidden fields carry the key of this one write. */
  Map<String, String> openForm() throws IOException, InterruptedException {
    Map<String, String> hidden = hidden(get("/matters/new"));
    if (!hidden.containsKey("key") || !hidden.containsKey("_csrf")) {
      throw new IOException("no form was shown");
    }
    return hidden;
  }

  /**
   * Sends the form.
   *
   * @return the number given, which is the acknowledgement; empty when the answer was a refusal
   */
  Optional<String> register(Map<String, String> hidden, String subject)
      throws IOException, InterruptedException {
    Map<String, String> form = new LinkedHashMap<>(hidden);
    form.put("form", "letter");
    form.put("purpose", "decision");
    form.put("contentClass", "030500");
    form.put("subject", subject);
    form.put("statement", "故障试验：" + subject + "。来信反映房屋渗水，请派人查看。");
    form.put("persons", "1");
    form.put("main.name", "试验人");
    form.put("main.address", "澄阳镇新庄村1号");
    form.put("readBack", "true");
    HttpResponse<String> answer = post("/matters", form);
    String place = answer.headers().firstValue("Location").orElse("");
    Matcher number = NUMBER.matcher(place);
    return answer.statusCode() == 302 && number.find()
        ? Optional.of(number.group(1))
        : Optional.empty();
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(program.address(path)).timeout(TIMEOUT).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(program.address(path))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static Map<String, String> hidden(@Nullable String page) {
    Map<String, String> found = new LinkedHashMap<>();
    String text = page == null ? "" : page;
    Matcher names = HIDDEN.matcher(text);
    while (names.find()) {
      found.putIfAbsent(names.group(1), names.group(2));
    }
    Matcher values = VALUE_FIRST.matcher(text);
    while (values.find()) {
      found.putIfAbsent(values.group(2), values.group(1));
    }
    return found;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
