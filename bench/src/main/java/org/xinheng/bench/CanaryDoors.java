package org.xinheng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends marked words to every entrance of a running program over real connections, signed in, and
 * notes which entrance did not turn them away.
 */
final class CanaryDoors {

  private static final Pattern ROW =
      Pattern.compile("\\| (GET|POST) \\| `([^`]+)` \\| ([a-z-]+) \\| ([^|]*) \\|");
  private static final Pattern TOKEN =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");
  private static final List<String> HEADERS =
      List.of(
          "User-Agent",
          "Referer",
          "Accept",
          "Accept-Language",
          "Cookie",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "Authorization",
          "If-None-Match",
          "HX-Current-URL",
          "X-Anything");

  /** Refused by the gate; by the container, which takes no such bytes; by the door. */
  private static final List<Integer> REFUSED = List.of(422, 400, 405);

  private final int port;
  private final String marked;
  private final List<String> passed = new ArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String token = "";
  private int sent;

  CanaryDoors(int port, String marked) {
    this.port = port;
    this.marked = marked;
  }

  /** An entrance as the generated page names it. */
  record Entrance(String method, String pattern, String kind, String name) {}

  /** All entrances of the page that the program's tests generate from its routes. */
  static List<Entrance> entrances(Path root) throws IOException {
    Matcher row = ROW.matcher(Files.readString(root.resolve("docs/generated/entrances.md")));
    return row.results()
        .map(it -> new Entrance(it.group(1), it.group(2), it.group(3), it.group(4).strip()))
        .toList();
  }

  /** Signs in by one click of the demonstration. */
  void signIn(String login) throws IOException, InterruptedException {
    token = tokenOf(body(get("/sign-in")));
    HttpRequest click = form("/demo/sign-in", "login=" + encode(login) + "&_csrf=" + encode(token));
    int status = client.send(click, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 302) {
      throw new IOException("sign-in answered " + status);
    }
    token = tokenOf(body(get("/account")));
  }

  /** Entrances that let the words pass. */
  List<String> passed() {
    return List.copyOf(passed);
  }

  int sent() {
    return sent;
  }

  void send(Entrance entrance) throws IOException, InterruptedException {
    String address = entrance.pattern().replaceAll("\\{[^}]+}", "1");
    String fields = encode(entrance.name()) + "=" + encode(marked);
    switch (entrance.kind()) {
      case "path" -> path(entrance);
      case "file" -> files(address, entrance.name());
      case "file-name" -> turnedAway(file(address, entrance.name(), marked + ".txt", new byte[1]));
      case "body" -> bodies(address);
      default -> {
        boolean writes = entrance.method().equals("POST");
        turnedAway(writes ? form(address, fields + csrf()) : get(address + "?" + fields));
        if (writes) {
          turnedAway(text(address, entrance.name()));
        }
      }
    }
  }

  private void path(Entrance entrance) throws IOException, InterruptedException {
    String address =
        entrance
            .pattern()
            .replace("{" + entrance.name() + "}", encode(marked).replace("+", "%20"))
            .replaceAll("\\{[^}]+}", "1");
    turnedAway(entrance.method().equals("POST") ? form(address, "x=1" + csrf()) : get(address));
  }

  private void files(String address, String name) throws IOException, InterruptedException {
    for (String encoding : CanarySearch.ENCODINGS) {
      byte[] words = marked.getBytes(Charset.forName(encoding));
      turnedAway(file(address, name, "a.txt", words));
      turnedAway(file(address, name, "a.zip", CanaryPlant.zip("a.txt", words)));
      turnedAway(file(address, name, "a.docx", CanaryPlant.zip("word/document.xml", words)));
    }
    // Large enough that a container would like to put it on a disk.
    byte[] large = ("x".repeat(9_000_000) + marked).getBytes(StandardCharsets.UTF_8);
    turnedAway(file(address, name, "large.txt", large));
  }

  private void bodies(String address) throws IOException, InterruptedException {
    for (String type : List.of("application/csp-report", "application/json", "text/plain")) {
      turnedAway(
          request(address)
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(marked))
              .build());
    }
  }

  /** What no page offers: headers, addresses of nobody, raw bytes in a request line, methods. */
  void odd() throws IOException {
    for (String header : HEADERS) {
      for (String encoding : CanarySearch.ENCODINGS.subList(0, 1)) {
        raw("GET /sign-in HTTP/1.1\r\nHost: localhost\r\n" + header + ": " + marked, encoding);
      }
      raw(
          "GET /sign-in HTTP/1.1\r\nHost: localhost\r\n" + header + ": " + encode(marked),
          "US-ASCII");
    }
    raw("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-A: " + marked, "GB18030");
    for (String encoding : List.of("UTF-8", "GB18030")) {
      raw("GET /nowhere/" + marked.replace(' ', '_') + " HTTP/1.1\r\nHost: localhost", encoding);
      raw("GET /?q=" + marked.replace(' ', '_') + " HTTP/1.1\r\nHost: localhost", encoding);
      raw(marked.replace(' ', '_') + " / HTTP/1.1\r\nHost: localhost", encoding);
      raw("GET / HTTP/1.1\r\nHost: " + marked.replace(' ', '_'), encoding);
    }
    raw("GET /" + encode(encode(marked)) + " HTTP/1.1\r\nHost: localhost", "US-ASCII");
    raw("PUT /matters?q=" + encode(marked) + " HTTP/1.1\r\nHost: localhost", "US-ASCII");
  }

  private void raw(String head, String encoding) throws IOException {
    sent++;
    byte[] bytes = (head + "\r\nConnection: close\r\n\r\n").getBytes(Charset.forName(encoding));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      byte[] answer = socket.getInputStream().readAllBytes();
      note(status(new String(answer, StandardCharsets.UTF_8)), head.lines().findFirst().orElse(""));
    }
  }

  private static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 400;
  }

  private void note(int status, String what) {
    if (!REFUSED.contains(status)) {
      passed.add(what.replace(marked, "…") + " answered " + status);
    }
  }

  private void turnedAway(HttpRequest request) throws IOException, InterruptedException {
    sent++;
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 422) {
      passed.add(request.method() + " " + request.uri().getRawPath() + " answered " + status);
    }
  }

  /** Registers a matter with an allowed word in its subject, as a clerk does. */
  boolean store(String word) throws IOException, InterruptedException {
    String page = body(get("/matters/new"));
    String fields =
        "form=letter&purpose=decision&contentClass=030500&persons=1&noticeWay=shown"
            + "&subject="
            + encode(word + "路灯不亮")
            + "&statement="
            + encode("路灯坏了两周，晚上看不清路，请派人修理。")
            + "&main.name="
            + encode("试验人")
            + "&main.address="
            + encode("澄阳镇新庄村1号")
            + "&receivedOn="
            + encode(value(page, "receivedOn"))
            + "&noticeVersion="
            + encode(value(page, "noticeVersion"))
            + "&key="
            + encode(value(page, "key"))
            + "&_csrf="
            + encode(tokenOf(page));
    return client
            .send(form("/matters", fields), HttpResponse.BodyHandlers.discarding())
            .statusCode()
        == 201;
  }

  private static String value(String page, String field) {
    Matcher tag = Pattern.compile("<input[^>]*name=\"" + field + "\"[^>]*>").matcher(page);
    while (tag.find()) {
      Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(tag.group());
      if (value.find()) {
        return value.group(1);
      }
    }
    return "";
  }

  private static String tokenOf(String page) {
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      return "";
    }
    return token.group(1) == null ? token.group(2) : token.group(1);
  }

  private String body(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private String csrf() {
    return "&_csrf=" + encode(token);
  }

  private HttpRequest get(String address) {
    return request(address).build();
  }

  private HttpRequest form(String address, String fields) {
    return request(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields))
        .build();
  }

  private HttpRequest file(String address, String field, String name, byte[] content) {
    String of = "; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream";
    return parts(address, "name=\"" + field + "\"" + of, content);
  }

  /** A field sent as a part, as forms with a file do. */
  private HttpRequest text(String address, String field) {
    return parts(address, "name=\"" + field + "\"", marked.getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest parts(String address, String head, byte[] content) {
    String declared = "--b\r\nContent-Disposition: form-data; name=\"declared\"\r\n\r\ntrue\r\n";
    String own = "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
    byte[] before = (declared + own).getBytes(StandardCharsets.UTF_8);
    byte[] after = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
    return request(address)
        .header("Content-Type", "multipart/form-data; boundary=b")
        .POST(BodyPublishers.ofByteArrays(List.of(before, content, after)))
        .build();
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
        .timeout(Duration.ofSeconds(60));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
