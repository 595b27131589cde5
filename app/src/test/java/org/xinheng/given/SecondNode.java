package org.xinheng.given;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinheng.XinhengApplication;

/** A second program on the same database, served over HTTP, with one browser in front of it. */
public final class SecondNode implements AutoCloseable {

  private final ConfigurableApplicationContext program =
      new SpringApplicationBuilder(XinhengApplication.class)
          .web(WebApplicationType.SERVLET)
          .properties(Map.of("server.port", "0", "server.address", "127.0.0.1"))
          .initializers(new TestDatabase())
          .run();
  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  /** The node's own clock, which stands still until moved. */
  public MovableClock clock() {
    return program.getBean(MovableClock.class);
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)));
  }

  /** Sends a form, with the token of the page it stands on. */
  public HttpResponse<String> post(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String token = Jsoup.parse(get(page).body()).select("input[name=_csrf]").attr("value");
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** What the browser holds under a name; empty when nothing. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Puts an id into the browser that it had before. */
  public void setCookie(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setDomain("127.0.0.1");
    cookie.setVersion(0);
    cookies.getCookieStore().add(address("/"), cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    request.header("Accept", "text/html");
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create(
        "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + path);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    browser.close();
    program.close();
  }
}
