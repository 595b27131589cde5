package org.xinheng.bench.fault;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A window clerk at work: one suggestion after the other is registered, classified, replied to,
 * delivered and evaluated. A form without an answer is sent again with its own key until there is
 * one, as a person would; now and then an answered one is sent again too.
 */
final class Writer implements Runnable {

  private static final Pattern NUMBER = Pattern.compile("/matters/([^/?]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Milliseconds before a form is sent again. */
  private static final long PAUSE = 300;

  /** One answered form in so many is sent again. */
  private static final int AGAIN = 100;

  private final URI root;
  private final String name;
  private final Journal journal;
  private final Tally tally;
  private final BooleanSupplier working;
  private final Random random;
  private Browser browser;
  private int matters;
  private @Nullable String number;
  private int done;

  /**
   * A clerk.
   *
   * @param name begins every key and subject of this clerk
   * @param working whether the day goes on; a form without an answer is finished all the same
   */
  Writer(URI root, String name, Journal journal, Tally tally, BooleanSupplier working) {
    this.root = root;
    this.name = name;
    this.journal = journal;
    this.tally = tally;
    this.working = working;
    this.random = new Random(name.hashCode());
    this.browser = new Browser(root, PATIENCE);
  }

  /**
   * What clerks count beside acknowledgements.
   *
   * @param unanswered forms sent again because there was no answer, or one that said try again
   * @param again answered forms sent again
   * @param changed answers to such that differed from the first
   * @param odd answers that a clerk should not get, by act and status: the matter is gone, or
   *     somebody changed it
   */
  record Tally(
      AtomicInteger unanswered,
      AtomicInteger again,
      AtomicInteger changed,
      Map<String, Integer> odd) {
    Tally() {
      this(
          new AtomicInteger(),
          new AtomicInteger(),
          new AtomicInteger(),
          new ConcurrentSkipListMap<>());
    }
  }

  private enum Taken {
    DONE,
    ONCE_MORE,
    ODD
  }

  @Override
  public void run() {
    try {
      signIn();
      while (working.getAsBoolean()) {
        step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void step() throws InterruptedException {
    Form form = Form.after(name, matters, number, done);
    Taken taken = send(form);
    while (taken == Taken.ONCE_MORE) {
      tally.unanswered.incrementAndGet();
      Thread.sleep(PAUSE);
      taken = send(form);
    }
    boolean over = taken == Taken.ODD || done == Form.LAST;
    if (over) {
      matters++;
      number = null;
      done = 0;
    }
  }

  private Taken send(Form form) throws InterruptedException {
    try {
      Browser.Answer answer = browser.post(form.path(), form.fields());
      if (answer.asksForSignIn()) {
        signIn();
        return Taken.ONCE_MORE;
      }
      if (answer.status() >= 500) {
        return Taken.ONCE_MORE;
      }
      Matcher place = NUMBER.matcher(answer.place());
      boolean taken = answer.status() == 302 || answer.status() == 201;
      if (!taken || !place.find()) {
        tally.odd.merge(form.act() + " " + answer.status(), 1, Integer::sum);
        return Taken.ODD;
      }
      acknowledged(form, place.group(1));
      return Taken.DONE;
    } catch (IOException noAnswer) {
      return Taken.ONCE_MORE;
    }
  }

  private void acknowledged(Form form, String given) throws InterruptedException {
    done++;
    number = given;
    journal.add(new Journal.Write(form.key(), given, form.act(), done));
    if (random.nextInt(AGAIN) == 0) {
      again(form, given);
    }
  }

  private void again(Form form, String given) throws InterruptedException {
    try {
      Browser.Answer answer = browser.post(form.path(), form.fields());
      if (answer.status() < 500 && !answer.asksForSignIn()) {
        tally.again.incrementAndGet();
        boolean same = answer.place().endsWith("/matters/" + given + "?done=" + form.act());
        tally.changed.addAndGet(same ? 0 : 1);
      }
    } catch (IOException noAnswer) {
      // Nobody waits for this one: the first answer counts.
    }
  }

  private void signIn() throws InterruptedException {
    while (true) {
      try {
        browser = new Browser(root, PATIENCE);
        browser.signIn("window-clerk");
        return;
      } catch (IOException down) {
        Thread.sleep(200);
      }
    }
  }

  /**
   * One form, filled in.
   *
   * @param act code of the act
   * @param path where it is sent
   * @param fields what is in it, its key included
   */
  record Form(String act, String path, Map<String, String> fields) {

    /** Acts in the life of a suggestion. */
    static final int LAST = 5;

    /** Day of the demonstration on which everything arrives. */
    private static final String DAY = "2025-10-15";

    String key() {
      return fields.getOrDefault("key", "");
    }

    /** The form that follows when so many acts are done. */
    static Form after(String clerk, int matter, @Nullable String number, int done) {
      String name = clerk + "-" + matter;
      String key = Findings.MARK + name + "-" + done;
      if (number == null) {
        return new Form("register", "/matters", registration(key, Findings.MARK + name));
      }
      String version = Integer.toString(done);
      return switch (done) {
        case 1 ->
            act("classify", number, key, version, "petitionClass", "suggestion", "path", "none");
        case 2 -> act("direct-reply", number, key, version, "text", "建议收悉，已转有关单位研究，谢谢。");
        case 3 -> act("deliver", number, key, version, "deliveredOn", DAY, "way", "in-person");
        default -> act("evaluate", number, key, version, "ofBureau", "0", "ofOrgan", "0");
      };
    }

    private static Form act(
        String act,
        String number,
        String key,
        String version,
        String first,
        String one,
        String second,
        String two) {
      return new Form(
          act,
          "/matters/" + number + "/" + act,
          Map.of("key", key, "version", version, first, one, second, two));
    }

    private static Form act(
        String act, String number, String key, String version, String field, String value) {
      return new Form(
          act,
          "/matters/" + number + "/" + act,
          Map.of("key", key, "version", version, field, value));
    }

    private static Map<String, String> registration(String key, String subject) {
      return Map.ofEntries(
          Map.entry("key", key),
          Map.entry("form", "letter"),
          Map.entry("purpose", "suggestion"),
          Map.entry("contentClass", "030500"),
          Map.entry("receivedOn", DAY),
          Map.entry("subject", subject),
          Map.entry("statement", "建议在新庄村口安装路灯，方便老人夜间出行。"),
          Map.entry("persons", "1"),
          Map.entry("main.name", "试验人"),
          Map.entry("main.address", "澄阳镇新庄村1号"),
          Map.entry("slip", "0123456789abcdef0123456789abcdef"),
          Map.entry("noticeVersion", "2025-01"),
          Map.entry("noticeWay", "with-reply"));
    }
  }
}
