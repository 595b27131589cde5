package org.xinheng.load;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One client's connection: makes calls as officers and keeps their times. */
final class Desk {

  private static final Pattern NUMBER = Pattern.compile("/matters/([^/?]+)");
  private static final int FOUND = 302;
  private static final int CREATED = 201;
  private static final int FINE = 200;

  private final Wire wire;
  private final Timings timings;

  Desk(Wire wire, Timings timings) {
    this.wire = wire;
    this.timings = timings;
  }

  void reopen() throws IOException {
    wire.reopen();
  }

  /** Sends a form that leads on to a page; empty when it was refused. */
  Optional<String> send(Officer officer, String call, String path, Map<String, String> fields)
      throws IOException {
    long begun = System.nanoTime();
    Wire.Answer answer = officer.post(wire, path, fields);
    timings.took(call, System.nanoTime() - begun);
    Optional<String> place = answer.header("location").filter(it -> !it.contains("/sign-in"));
    boolean taken = answer.status() == FOUND || answer.status() == CREATED;
    if (!taken || place.isEmpty()) {
      timings.failed(call + " answered " + answer.status());
      return Optional.empty();
    }
    return place;
  }

  /** Opens a page; empty when there is none. */
  Optional<String> open(Officer officer, String call, String path) throws IOException {
    long begun = System.nanoTime();
    Wire.Answer answer = officer.get(wire, path);
    timings.took(call, System.nanoTime() - begun);
    if (answer.status() != FINE) {
      timings.failed(call + " answered " + answer.status());
      return Optional.empty();
    }
    return Optional.of(answer.text());
  }

  /** The number of the matter that an answer leads to. */
  static Optional<String> number(String place) {
    Matcher found = NUMBER.matcher(place);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
