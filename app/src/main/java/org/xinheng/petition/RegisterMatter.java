package org.xinheng.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.procedure.PetitionForm;

/**
 * Registration of a matter (登记), 条例第17、19、22、23条.
 *
 * @param form how it was put forward
 * @param purpose what is wanted
 * @param contentClass six-digit code of the content class
 * @param placeUnit unit of the place the matter is about; empty when unknown
 * @param subject what it is about, without names, 2 to 120 characters
 * @param statement the petitioner's own words, verbatim
 * @param persons how many petition, 1 to 9999
 * @param main the main petitioner; empty for an anonymous matter
 * @param representatives representatives of a collective visit, at most five
 * @param proxy who acts with written authority
 * @param receivedOn day of receipt
 * @param repeats number of the earlier matter that is put forward again; empty for a first one
 * @param more what else is written down
 */
public record RegisterMatter(
    PetitionForm form,
    Purpose purpose,
    String contentClass,
    @Nullable UUID placeUnit,
    String subject,
    String statement,
    int persons,
    @Nullable PersonEntry main,
    List<PersonEntry> representatives,
    @Nullable PersonEntry proxy,
    LocalDate receivedOn,
    @Nullable String repeats,
    Particulars more) {

  public RegisterMatter {
    representatives = List.copyOf(representatives);
  }

  /** Oral matters are recorded truthfully by staff (第19条第1款), so they are read back. */
  public boolean isOral() {
    return form == PetitionForm.VISIT || form == PetitionForm.CALL;
  }

  /** Everybody with a name of their own: the main petitioner, representatives, the proxy. */
  public Stream<PersonEntry> named() {
    return Stream.of(Stream.ofNullable(main), representatives.stream(), Stream.ofNullable(proxy))
        .flatMap(people -> people);
  }

  /** Name and address are clear; only then is a written notice owed (第23条第2款). */
  public boolean identified() {
    return main != null
        && !main.name().isBlank()
        && main.address() != null
        && !main.address().isBlank();
  }
}
