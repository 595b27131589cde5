package org.xinheng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a stranger can tell by time or bytes which accounts exist or are locked: refused tries at
 * a running program, in random order, each from an address of its own but for the locked ones. Its
 * figures are the p-values of the Mann-Whitney test, two-sided; below 0.01 the times differ.
 */
final class SignInTiming {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final double BOUND = 0.01;

  /** So many wrong tries in a row lock an account at an address, with waits that double. */
  private static final int TO_LOCK = 10;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int FREE = 3;
  private static final String LOCKED_FROM = "127.9.9.9";

  /** What a try is made at. */
  enum Kind {
    UNKNOWN,
    WRONG,
    LOCKED
  }

  private final URI base;
  private final String account;
  private final Set<String> answers = new HashSet<>();
  private final Map<Kind, List<Double>> times = new EnumMap<>(Kind.class);
  private int made;

  private SignInTiming(URI base, String account) {
    this.base = base;
    this.account = account;
  }

  /** Arguments: address of the program, a known account, tries a group. */
  public static void main(String[] args) throws Exception {
    SignInTiming timing = new SignInTiming(URI.create(args[0]), args[1]);
    Report report = timing.run(Integer.parseInt(args[2]));
    System.out.println(report.text());
    System.exit(report.isAlike() ? 0 : 4);
  }

  /**
   * What was measured.
   *
   * @param medians milliseconds, by kind
   * @param unknownWrong p-value that unknown accounts and wrong passwords take the same time
   * @param wrongLocked the same of wrong passwords and locked accounts
   * @param answers different answers seen
   */
  record Report(Map<Kind, Double> medians, double unknownWrong, double wrongLocked, int answers) {

    boolean isAlike() {
      return unknownWrong > BOUND && wrongLocked > BOUND && answers == 1;
    }

    String text() {
      return String.format(
          Locale.ROOT,
          "medians %s ms, p(unknown, wrong) = %.3f, p(wrong, locked) = %.3f, %d different answers",
          medians,
          unknownWrong,
          wrongLocked,
          answers);
    }
  }

  private Report run(int tries) throws IOException, InterruptedException {
    lock();
    List<Kind> order = shuffled(tries);
    for (Kind kind : order) {
      Timed timed = attempt(name(kind), from(kind));
      taken(kind).add(timed.millis());
      answers.add(timed.answer());
    }
    Map<Kind, Double> medians = new EnumMap<>(Kind.class);
    times.forEach((kind, values) -> medians.put(kind, median(values)));
    return new Report(
        medians,
        pValue(taken(Kind.UNKNOWN), taken(Kind.WRONG)),
        pValue(taken(Kind.WRONG), taken(Kind.LOCKED)),
        answers.size());
  }

  private List<Double> taken(Kind kind) {
    return times.computeIfAbsent(kind, it -> new ArrayList<>());
  }

  /** Tries until the account is locked at one address; warms the program up on the way. */
  private void lock() throws IOException, InterruptedException {
    for (int failures = 1; failures <= TO_LOCK; failures++) {
      answers.add(attempt(account, LOCKED_FROM).answer());
      if (failures > FREE && failures < TO_LOCK) {
        Thread.sleep(FIRST_WAIT.toMillis() * (1L << (failures - FREE - 1)) + 200);
      }
    }
  }

  private static List<Kind> shuffled(int tries) {
    List<Kind> order = new ArrayList<>();
    for (int i = 0; i < tries; i++) {
      order.addAll(List.of(Kind.values()));
    }
    java.util.Collections.shuffle(order, new java.util.Random(20_251_015L));
    return order;
  }

  private String name(Kind kind) {
    // As long as the known one.
    return kind == Kind.UNKNOWN
        ? String.format(Locale.ROOT, "%0" + account.length() + "d", made)
        : account;
  }

  private String from(Kind kind) {
    made++;
    return kind == Kind.LOCKED ? LOCKED_FROM : "127.1." + made / 250 + "." + (made % 250 + 1);
  }

  private record Timed(double millis, String answer) {}

  private Timed attempt(String name, String from) throws IOException, InterruptedException {
    try (HttpClient client = client(from)) {
      var token = TOKEN.matcher(send(client, HttpRequest.newBuilder(address())).body());
      if (!token.find()) {
        throw new IOException("no form was shown");
      }
      var request =
          HttpRequest.newBuilder(address())
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form(token.group(1), name)));
      long begun = System.nanoTime();
      HttpResponse<String> answer = send(client, request);
      double millis = (System.nanoTime() - begun) / 1e6;
      String place = answer.headers().firstValue("location").orElse("");
      return new Timed(millis, answer.statusCode() + " " + place + " " + answer.body());
    }
  }

  private static String form(String token, String name) {
    return "_csrf="
        + URLEncoder.encode(token, StandardCharsets.UTF_8)
        + "&username="
        + name
        + "&password=wrong-password-27&code=000000";
  }

  private static HttpClient client(String from) throws IOException {
    return HttpClient.newBuilder()
        .cookieHandler(new CookieManager())
        .localAddress(InetAddress.getByName(from))
        .build();
  }

  private URI address() {
    return base.resolve("/sign-in");
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(Double.NaN);
  }

  /** Mann-Whitney by the normal approximation, good from some twenty values a group. */
  static double pValue(List<Double> a, List<Double> b) {
    double u = 0;
    for (double x : a) {
      for (double y : b) {
        u += x > y ? 1 : x == y ? 0.5 : 0;
      }
    }
    double n = a.size();
    double m = b.size();
    double z = Math.abs(u - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    return 2 * (1 - normal(z));
  }

  /** The normal distribution up to z, by Zelen and Severo's approximation (error below 1e-7). */
  private static double normal(double z) {
    double t = 1 / (1 + 0.2316419 * z);
    double tail =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * tail;
  }
}
