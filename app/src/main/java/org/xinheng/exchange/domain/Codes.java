package org.xinheng.exchange.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinheng.petition.ContentClass;
import org.xinheng.petition.ContentClasses;
import org.xinheng.petition.DatedLines;
import org.xinheng.petition.DatedLines.Validity;

/** The lists of the national system as they are called there and here, dated reference data. */
final class Codes {

  private static final List<Dated> ALL =
      DatedLines.of("/exchange/values.txt").stream().map(Dated::of).toList();

  /** Between the levels of a content class, as files are written and as they were met. */
  private static final String LEVELS = "[/›>\\\\]";

  private static final String SIX_DIGITS = "[0-9]{6}";

  private record Dated(Field field, Validity validity, String there, String here) {
    static Dated of(String[] row) {
      return new Dated(Field.of(row[0]).orElseThrow(), Validity.of(row[1], row[2]), row[3], row[4]);
    }
  }

  private Codes() {}

  /** Our code of a value of theirs. */
  static Optional<String> here(Field field, String there, LocalDate day) {
    return ALL.stream()
        .filter(it -> it.field() == field && it.validity().holdsOn(day))
        .filter(it -> it.there().equalsIgnoreCase(there))
        .map(Dated::here)
        .findFirst();
  }

  /** Their value of a code of ours; the code itself when they have none. */
  static String there(Field field, String here, LocalDate day) {
    return ALL.stream()
        .filter(it -> it.field() == field && it.validity().holdsOn(day))
        .filter(it -> it.here().equals(here))
        .map(Dated::there)
        .findFirst()
        .orElse(here);
  }

  /** The code of a content class, given by code, by name, or by the names of its levels. */
  static Optional<String> contentClass(String there, LocalDate day) {
    if (there.matches(SIX_DIGITS)) {
      return ContentClasses.isKnown(there, day) ? Optional.of(there) : Optional.empty();
    }
    List<String> names = Arrays.stream(there.split(LEVELS, -1)).map(String::strip).toList();
    List<String> codes =
        ContentClasses.on(day).stream()
            .filter(it -> !it.isTop() && it.zh().equals(names.getLast()))
            .map(ContentClass::code)
            .filter(code -> endsWith(names(code, day), names))
            .toList();
    return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
  }

  private static boolean endsWith(List<String> path, List<String> names) {
    int from = path.size() - names.size();
    return from >= 0 && path.subList(from, path.size()).equals(names);
  }

  /** The names of a content class from the first level down. */
  static List<String> names(String code, LocalDate day) {
    return ContentClasses.path(code, day).stream().map(ContentClass::zh).toList();
  }
}
