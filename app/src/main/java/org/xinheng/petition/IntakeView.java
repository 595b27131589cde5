package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Particulars.Confirmed;
import org.xinheng.petition.Particulars.NoticeGiven;
import org.xinheng.statute.grounds.LawfulPath;

/**
 * What was written down at registration, as the page of a matter shows it: names masked.
 *
 * @param contentPath the content class from the first level down, under the names of the day
 * @param kind how it came within its form
 * @param joint whether several put it forward together
 * @param collective whether it was a collective visit
 * @param division division code of the place
 * @param place the place in words
 * @param summary the office's summary, beside the petitioner's words
 * @param demand the main demand
 * @param earlier what was put forward before
 * @param underway a lawful path that it is on already
 * @param postmarkedOn day of the postmark
 * @param present how many came
 * @param signatories masked names of others who signed
 * @param relation how the proxy is related to the petitioner
 * @param authorisedOn day of the written authorisation
 * @param readBackBy name of the officer who read it back
 * @param readBackAt when
 * @param readBackWay how the petitioner confirmed
 * @param notice the privacy notice given; empty for a matter of before notices were recorded
 * @param nationalNumber its number in the national system; empty when it has none there
 * @param codesGiven how many query codes were given, the last one alone fits
 */
public record IntakeView(
    List<ContentClass> contentPath,
    @Nullable FormKind kind,
    boolean joint,
    boolean collective,
    @Nullable String division,
    @Nullable String place,
    @Nullable String summary,
    @Nullable String demand,
    @Nullable String earlier,
    @Nullable LawfulPath underway,
    @Nullable LocalDate postmarkedOn,
    @Nullable Integer present,
    List<String> signatories,
    @Nullable String relation,
    @Nullable LocalDate authorisedOn,
    @Nullable String readBackBy,
    @Nullable Instant readBackAt,
    @Nullable Confirmed readBackWay,
    @Nullable NoticeGiven notice,
    @Nullable String nationalNumber,
    int codesGiven) {

  public IntakeView {
    contentPath = List.copyOf(contentPath);
    signatories = List.copyOf(signatories);
  }
}
