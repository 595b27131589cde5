package org.xinheng.petition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reference data of the program with days of validity: lines of columns between bars. */
public final class DatedLines {

  /**
   * Days on which something holds.
   *
   * @param from first day
   * @param until last day; empty when it is open
   */
  public record Validity(LocalDate from, @Nullable LocalDate until) {

    public static Validity of(String from, String until) {
      return new Validity(LocalDate.parse(from), until.isEmpty() ? null : LocalDate.parse(until));
    }

    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  private DatedLines() {}

  /** The columns of each line of a resource, without remarks and blank lines. */
  public static List<String[]> of(String resource) {
    try (InputStream in =
        Objects.requireNonNull(DatedLines.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line ->
              Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
