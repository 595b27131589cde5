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
import org.xinheng.identity.Officer;
import org.xinheng.identity.domain.Base32;
import org.xinheng.identity.domain.Totp;

/** One browser without a screen in front of a program that is served over HTTP. */
public final class Visitor implements AutoCloseable {

  private final String program;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  /** A browser at the door of a port of this machine. */
  public Visitor(int port) {
    this.program = "http://127.0.0.1:" + port;
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address(path)));
  }

  /** Sends a form, with the token of the page it stands on. */
  public HttpResponse<String> post(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return post(token(page), fields, path);
  }

  /** The token against forged forms that a page carries. */
  public String token(String page) throws IOException, InterruptedException {
    return Jsoup.parse(get(page).body()).select("input[name=_csrf]").attr("value");
  }

  /** Sends a form with a token that was fetched before. */
  public HttpResponse<String> post(String token, Map<String, String> fields, String path)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /**
   * Signs in as one of the officers of {@link Counties}.
   *
   * @param secret the officer's second factor, as typed
   */
  public HttpResponse<String> signIn(Officer officer, String secret, MovableClock clock)
      throws IOException, InterruptedException {
    String code = Totp.code(Base32.decode(secret), Totp.step(clock.instant()));
    String name = officer.region().code() + "/" + officer.login();
    return post(
        "/sign-in",
        "/sign-in",
        Map.of("username", name, "password", Counties.PASSWORD, "code", code));
  }

  /** What the browser holds under a name; empty when nothing. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Throws away what the browser holds. */
  public void forgetCookies() {
    cookies.getCookieStore().removeAll();
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
    return URI.create(program + path);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    browser.close();
  }
}
