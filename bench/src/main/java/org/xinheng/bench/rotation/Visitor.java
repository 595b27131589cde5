package org.xinheng.bench.rotation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer with a browser: signs in by one click, registers, reads. */
final class Visitor implements AutoCloseable {

  static final Charset UTF8 = StandardCharsets.UTF_8;

  private static final Pattern INPUT = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
  private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("/matters/([^/?]+)");
  private static final Pattern WORDS =
      Pattern.compile("class=\"words\"[^>]*>([^<]+)<", Pattern.DOTALL);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Demo demo;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(PATIENCE).build();

  private Visitor(Demo demo) {
    this.demo = demo;
  }

  static boolean answers(Demo demo) throws InterruptedException {
    try (Visitor visitor = new Visitor(demo)) {
      return visitor.get("/sign-in").statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** A visitor signed in under an account of the demonstration. */
  static Visitor as(Demo demo, String login) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(demo);
    Map<String, String> form = visitor.hidden("/sign-in");
    form.put("login", login);
    if (visitor.post("/demo/sign-in", form).statusCode() != 302) {
      throw new IOException("cannot sign in as " + login);
    }
    return visitor;
  }

  /** Registers a matter; its number, empty when it was refused. */
  Optional<String> register(String words) throws IOException, InterruptedException {
    Map<String, String> form = hidden("/matters/new");
    form.put("form", "letter");
    form.put("purpose", "decision");
    form.put("receivedOn", "2025-10-15");
    form.put("contentClass", "030500");
    form.put("subject", "反映轮换试验中的漏水问题");
    form.put("statement", words);
    form.put("persons", "1");
    form.put("main.name", "试验人");
    form.put("main.address", "澄阳镇新庄村1号");
    form.put("noticeWay", "with-reply");
    HttpResponse<String> answer = post("/matters", form);
    Matcher number = NUMBER.matcher(answer.headers().firstValue("Location").orElse(""));
    return answer.statusCode() == 201 && number.find()
        ? Optional.of(number.group(1))
        : Optional.empty();
  }

  /** The petitioner's words on the page of a matter; empty when they cannot be read. */
  Optional<String> words(String number) throws IOException, InterruptedException {
    Matcher words = WORDS.matcher(get("/matters/" + number).body());
    return words.find() ? Optional.of(words.group(1).strip()) : Optional.empty();
  }

  private Map<String, String> hidden(String path) throws IOException, InterruptedException {
    Map<String, String> found = new LinkedHashMap<>();
    INPUT
        .matcher(get(path).body())
        .results()
        .forEach(input -> {
          Matcher name = NAME.matcher(input.group());
          Matcher value = VALUE.matcher(input.group());
          if (name.find() && value.find()) {
            found.putIfAbsent(name.group(1), value.group(1));
          }
        });
    return found;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(demo.address(path)).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofString(UTF8));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(e ->
                URLEncoder.encode(e.getKey(), UTF8) + "=" + URLEncoder.encode(e.getValue(), UTF8))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(demo.address(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString(UTF8));
  }

  @Override
  public void close() {
    client.close();
  }
}
