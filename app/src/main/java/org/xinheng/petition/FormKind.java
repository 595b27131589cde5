package org.xinheng.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.petition.DatedLines.Validity;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;
import org.xinheng.statute.procedure.PetitionForm;

/**
 * How a matter came within its form (形式细分), dated reference data: a letter by post or from a box, a
 * visit to the hall or at a township window.
 *
 * @param form the form it belongs to
 * @param label its code and names
 */
public record FormKind(PetitionForm form, Label label) implements Coded {

  private record Dated(FormKind kind, Validity validity) {
    static Dated of(String[] row) {
      PetitionForm form = Coded.of(PetitionForm.class, row[0]).orElseThrow();
      return new Dated(
          new FormKind(form, new Label(row[1], row[4], row[5])), Validity.of(row[2], row[3]));
    }
  }

  private static final List<Dated> ALL =
      DatedLines.of("/petition/form-kinds.txt").stream().map(Dated::of).toList();

  /** The kinds that may be chosen on a day. */
  public static List<FormKind> on(LocalDate day) {
    return ALL.stream().filter(it -> it.validity().holdsOn(day)).map(Dated::kind).toList();
  }

  /** The kind of a code; kinds of old days are found too. */
  public static Optional<FormKind> find(PetitionForm form, String code) {
    return ALL.stream()
        .map(Dated::kind)
        .filter(it -> it.form() == form && it.code().equals(code))
        .findFirst();
  }

  /** Whether a form has such a kind on a day. */
  public static boolean isKnown(PetitionForm form, String code, LocalDate day) {
    return on(day).stream().anyMatch(it -> it.form() == form && it.code().equals(code));
  }
}
