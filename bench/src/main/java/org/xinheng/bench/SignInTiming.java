package org.xinheng.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Whether a stranger can tell by time or bytes which accounts exist: refused tries at a running
 * program, unknown accounts against a known one, in random order. Its figure is the p-value of the
 * Mann-Whitney test, two-sided; below 0.01 the times differ. Control: A6.
 */
final class SignInTiming {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final double BOUND = 0.01;

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private SignInTiming(URI base) {
    this.base = base;
  }

  /** Arguments: address of the program, a known account, tries a group. */
  public static void main(String[] args) throws Exception {
    URI base = URI.create(args[0]);
    int tries = Integer.parseInt(args[2]);
    Report report = new SignInTiming(base).run(args[1], tries);
    System.out.println(report);
    System.exit(report.sameBytes() && report.p() > BOUND ? 0 : 4);
  }

  /**
   * What was measured.
   *
   * @param known median milliseconds of the known account
   * @param unknown median milliseconds of unknown accounts
   * @param p two-sided p-value that both come from one distribution
   * @param sameBytes whether every answer was the same
   */
  record Report(double known, double unknown, double p, boolean sameBytes) {}

  private Report run(String account, int tries) throws IOException, InterruptedException {
    SplittableRandom random = new SplittableRandom(20_251_015L);
    List<Double> known = new ArrayList<>();
    List<Double> unknown = new ArrayList<>();
    String first = attempt(account, "warm up").answer();
    boolean same = true;
    while (known.size() < tries || unknown.size() < tries) {
      boolean real = unknown.size() >= tries || (known.size() < tries && random.nextBoolean());
      String name = real ? account : "nobody" + random.nextInt(1_000_000);
      Timed timed = attempt(name, "wrong " + random.nextInt());
      (real ? known : unknown).add(timed.millis());
      same &= timed.answer().equals(first);
    }
    return new Report(median(known), median(unknown), pValue(known, unknown), same);
  }

  private record Timed(double millis, String answer) {}

  private Timed attempt(String account, String password) throws IOException, InterruptedException {
    var token = TOKEN.matcher(send(HttpRequest.newBuilder(base.resolve("/sign-in"))).body());
    if (!token.find()) {
      throw new IOException("no form was shown");
    }
    String body =
        "_csrf="
            + encode(token.group(1))
            + "&username="
            + encode(account)
            + "&password="
            + encode(password)
            + "&code=000000";
    var request =
        HttpRequest.newBuilder(base.resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    long begun = System.nanoTime();
    HttpResponse<String> answer = send(request);
    double millis = (System.nanoTime() - begun) / 1e6;
    String place = answer.headers().firstValue("location").orElse("");
    return new Timed(millis, answer.statusCode() + " " + place + " " + answer.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
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

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
