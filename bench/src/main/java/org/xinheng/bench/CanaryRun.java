package org.xinheng.bench;

import java.io.IOException;
import java.net.CookieManager;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program freshly set up is sent marked words at its doors and on its command line; then
 * everything it wrote is searched for them: database files, write-ahead log, its folder for passing
 * files, its log. A word stored on purpose has to be found in the same places.
 */
public final class CanaryRun {

  private static final String CANARY = "金丝雀九零二";
  private static final String MARKED = "机密★20年 " + CANARY;
  private static final String STORED = "云雀留痕县";
  private static final Pattern CODE = Pattern.compile("设置码：\\s*([^\\s]+)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path root;
  private final Path work;
  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private CanaryRun(Path root, Path work, int port) {
    this.root = root;
    this.work = work;
    this.port = port;
  }

  /**
   * What came of it.
   *
   * @param passed entrances that did not turn the words away
   * @param found places where the words stand
   * @param control places where the word stored on purpose stands
   */
  record Report(List<String> passed, Set<String> found, Set<String> control) {}

  /** Runs it in an empty folder; the program must be built. */
  static Report run(Path root, Path work, int port) throws IOException, InterruptedException {
    return new CanaryRun(root, work, port).run();
  }

  private Report run() throws IOException, InterruptedException {
    Path log = work.resolve("program.log");
    Files.createDirectories(work.resolve("tmp"));
    List<String> serve =
        List.of("serve", "--allow-root", "--port", Integer.toString(port), "--data", data());
    Process program = start(log, serve);
    List<String> passed = new ArrayList<>();
    try {
      String code = awaitCode(program, log);
      String token = token();
      passed.addAll(doors(token));
      passed.addAll(commands());
      setUp(token, code);
    } finally {
      program.destroy();
      program.waitFor(40, TimeUnit.SECONDS);
    }
    List<Path> all = List.of(work);
    return new Report(passed, CanarySearch.search(CANARY, all), CanarySearch.search(STORED, all));
  }

  private String data() {
    return work.resolve("data").toString();
  }

  private List<String> doors(String token) throws IOException, InterruptedException {
    List<String> passed = new ArrayList<>();
    String words = encode(MARKED);
    String csrf = "&_csrf=" + encode(token);
    turnedAway(passed, get("/sign-in?q=" + words));
    turnedAway(passed, get("/nowhere/" + words.replace("+", "%20")));
    turnedAway(passed, get("/matters?q=" + words));
    turnedAway(passed, form("/sign-in", "username=" + words + "&password=x" + csrf));
    turnedAway(passed, form("/language", "lang=zh&back=" + words + csrf));
    for (String field : List.of("code", "region", "county", "login", "name", "password")) {
      turnedAway(passed, form("/set-up", field + "=" + words + csrf));
    }
    turnedAway(passed, form("/set-up", words + "=x" + csrf));
    for (String encoding : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
      turnedAway(passed, file("a.txt", MARKED.getBytes(Charset.forName(encoding))));
    }
    // Large enough that a container would like to put it on a disk.
    byte[] large = ("x".repeat(9_000_000) + MARKED).getBytes(StandardCharsets.UTF_8);
    turnedAway(passed, file("large.txt", large));
    turnedAway(passed, file(MARKED + ".txt", new byte[] {65}));
    turnedAway(
        passed,
        request("/policy-reports")
            .header("Content-Type", "application/csp-report")
            .POST(BodyPublishers.ofString(MARKED))
            .build());
    return passed;
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

  private HttpRequest file(String name, byte[] content) {
    byte[] head =
        ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
    return request("/performance/import")
        .header("Content-Type", "multipart/form-data; boundary=b")
        .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail)))
        .build();
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
        .timeout(Duration.ofSeconds(60));
  }

  private void turnedAway(List<String> passed, HttpRequest request)
      throws IOException, InterruptedException {
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 422) {
      passed.add(request.method() + " " + request.uri().getRawPath() + " answered " + status);
    }
  }

  /** The commands read a file that lies outside what is searched. */
  private List<String> commands() throws IOException, InterruptedException {
    List<String> passed = new ArrayList<>();
    Path file = Files.createTempFile("canary", ".txt");
    try {
      Files.writeString(file, "绩效文本\n" + MARKED);
      for (List<String> command :
          List.of(
              List.of("read", file.toString()),
              List.of("import", file.toString(), "--data", data()))) {
        Process process = start(work.resolve("command.log"), command);
        process.waitFor(60, TimeUnit.SECONDS);
        if (process.exitValue() != 4) {
          passed.add(command.getFirst() + " ended with " + process.exitValue());
        }
      }
    } finally {
      Files.delete(file);
    }
    return passed;
  }

  private void setUp(String token, String code) throws IOException, InterruptedException {
    String fields =
        "code="
            + encode(code)
            + "&region=130323&login=guard&name="
            + encode("守望")
            + "&password="
            + encode("long enough 青山绿水")
            + "&county="
            + encode(STORED)
            + "&_csrf="
            + encode(token);
    client.send(form("/set-up", fields), HttpResponse.BodyHandlers.discarding());
  }

  private Process start(Path log, List<String> words) throws IOException {
    Path target = root.resolve("app").resolve("target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
    command.add("-Djava.io.tmpdir=" + work.resolve("tmp"));
    command.add("-cp");
    command.add(target.resolve("xinheng.jar") + ":" + target.resolve("lib") + "/*");
    command.add("org.xinheng.cli.Main");
    command.addAll(words);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private static String awaitCode(Process program, Path log)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < PATIENCE.toNanos() && program.isAlive()) {
      String said = Files.readString(log);
      Matcher code = CODE.matcher(said);
      if (code.find() && said.contains("信衡已启动")) {
        return code.group(1);
      }
      Thread.sleep(200);
    }
    throw new IOException("the program did not start, see " + log);
  }

  private String token() throws IOException, InterruptedException {
    String page = client.send(get("/set-up"), HttpResponse.BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(page);
    return token.find() ? token.group(1) : "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Runs it below {@code bench/target} and prints the report. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path root = Path.of("").toAbsolutePath();
    Path target = Files.createDirectories(root.resolve("bench/target"));
    Report report = run(root, Files.createTempDirectory(target, "canary"), 18_097);
    System.out.println("let pass: " + report.passed());
    System.out.println("found: " + report.found());
    System.out.println("stored on purpose, found in " + report.control().size() + " places");
    boolean right =
        report.passed().isEmpty() && report.found().isEmpty() && !report.control().isEmpty();
    System.exit(right ? 0 : 4);
  }
}
