package org.xinheng.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An officer who is signed in: cookies and the token against forged forms. Several connections may
 * act as one officer.
 *
 * @param cookies as the browser sends them back
 * @param token of every form
 */
record Officer(String cookies, String token) {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final int FOUND = 302;
  private static final String DEMO = "/demo/sign-in";

  /**
   * Signs in: by the demonstration's one click where the page offers it, else with password and
   * one-time code.
   */
  static Officer signIn(Wire wire, Accounts.Account account, Instant now) throws IOException {
    Map<String, String> jar = new LinkedHashMap<>();
    Wire.Answer page = keep(jar, wire.get("/sign-in", ""));
    String token = token(page, "/sign-in");
    boolean isDemonstration = page.text().contains(DEMO);
    String form = isDemonstration ? click(token, account) : filled(token, account, now);
    Wire.Answer answer =
        keep(jar, wire.post(isDemonstration ? DEMO : "/sign-in", header(jar), form));
    String place = answer.header("location").orElse("");
    if (answer.status() != FOUND || place.contains("/sign-in")) {
      throw new IOException(
          account.login() + ": sign-in answered " + answer.status() + " " + place);
    }
    String fresh = token(keep(jar, wire.get("/", header(jar))), "/");
    return new Officer(header(jar), fresh);
  }

  private static String click(String token, Accounts.Account account) {
    return form(Map.of("_csrf", token, "login", account.login()));
  }

  private static String filled(String token, Accounts.Account account, Instant now) {
    return form(
        Map.of(
            "_csrf", token,
            "username", account.login(),
            "password", account.password(),
            "code", OneTimeCode.at(account.secret(), now)));
  }

  Wire.Answer get(Wire wire, String path) throws IOException {
    return wire.get(path, cookies);
  }

  Wire.Answer post(Wire wire, String path, Map<String, String> fields) throws IOException {
    return wire.post(path, cookies, "_csrf=" + encode(token) + "&" + form(fields));
  }

  private static Wire.Answer keep(Map<String, String> jar, Wire.Answer answer) {
    for (String cookie : answer.all("set-cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      jar.put(pair[0], pair[1]);
    }
    return answer;
  }

  private static String header(Map<String, String> jar) {
    return jar.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String token(Wire.Answer answer, String page) throws IOException {
    Matcher found = TOKEN.matcher(answer.text());
    if (!found.find()) {
      throw new IOException("no form on " + page + " (" + answer.status() + ")");
    }
    return found.group(1);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
