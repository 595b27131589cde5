package org.xinheng.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.procedure.PetitionForm;

/**
 * A matter in those of its fields that the national system has too: what goes into a file, and what
 * a file is compared with.
 *
 * @param number its number here
 * @param nationalNumber its number there; empty when it has none yet
 * @param version what a correction must name
 * @param erased whether its content was erased; words and people are empty then
 * @param form how it was put forward
 * @param purpose what is wanted
 * @param contentClass six-digit code
 * @param subject its subject line
 * @param statement the petitioner's own words
 * @param persons how many petition
 * @param receivedOn day of receipt
 * @param main the main petitioner; empty for an anonymous matter
 * @param others names of representatives and of the proxy
 * @param present how many came, when it was written down
 * @param postmarkedOn day of the postmark
 * @param place the place of the matter
 * @param summary the office's summary
 * @param demand the main demand
 * @param acceptedOn day on which it was accepted; the acts of the office make it, never a file
 * @param concludedOn day of the written opinion, likewise
 */
public record NationalMatter(
    String number,
    @Nullable String nationalNumber,
    int version,
    boolean erased,
    PetitionForm form,
    Purpose purpose,
    String contentClass,
    String subject,
    String statement,
    int persons,
    LocalDate receivedOn,
    @Nullable PersonEntry main,
    List<String> others,
    @Nullable Integer present,
    @Nullable LocalDate postmarkedOn,
    Particulars.Place place,
    @Nullable String summary,
    @Nullable String demand,
    @Nullable LocalDate acceptedOn,
    @Nullable LocalDate concludedOn) {

  public NationalMatter {
    others = List.copyOf(others);
  }
}
