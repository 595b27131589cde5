package org.xinheng.given;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of another system in front of the interface, over a real connection. */
public final class Machine implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String program;
  private final @Nullable String key;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * A program.
   *
   * @param key its key; empty for none
   */
  public Machine(int port, @Nullable String key) {
    this.program = "http://127.0.0.1:" + port;
    this.key = key;
  }

  /** What was answered. */
  public record Reply(HttpResponse<String> http) {

    public int status() {
      return http.statusCode();
    }

    public String body() {
      return http.body();
    }

    public JsonNode json() {
      return JSON.readTree(http.body());
    }

    public String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }
  }

  public Reply get(String path, String... headers) throws IOException, InterruptedException {
    return send(request(path, headers).GET());
  }

  /** Sends a body as JSON under an idempotency key. */
  public Reply post(String path, String once, Object body, String... headers)
      throws IOException, InterruptedException {
    String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
    HttpRequest.Builder request =
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(text));
    return send(once.isEmpty() ? request : request.header("Idempotency-Key", once));
  }

  /** Does an act on a version of a matter. */
  public Reply act(String number, String act, int version, Map<String, ?> fields)
      throws IOException, InterruptedException {
    String once = java.util.UUID.randomUUID().toString();
    return post("/api/v1/matters/" + number + "/" + act, once, fields, "If-Match", tag(version));
  }

  public static String tag(int version) {
    return "\"" + version + "\"";
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program + path));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return new Reply(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  @Override
  public void close() {
    client.close();
  }
}
