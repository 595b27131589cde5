package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Outcome;

/**
 * A written answer to the petitioner (处理意见书、回复、协议书).
 *
 * @param ordinal its place among the answers of the matter, from 1
 * @param outcome one of the three of Art. 32; empty for a reply or an agreement
 * @param parts its parts by name: request, facts, opinion and answer1 and on; or text; or otherSide
 *     and terms
 * @param legalBasis legal basis of an opinion
 * @param draftedBy who drafted it
 * @param issuedBy who signed it
 * @param issuedOn its day
 * @param deliveredOn day on which it reached the petitioner
 * @param way how
 */
public record Opinion(
    int ordinal,
    @Nullable Outcome outcome,
    Map<String, String> parts,
    @Nullable String legalBasis,
    @Nullable UUID draftedBy,
    UUID issuedBy,
    LocalDate issuedOn,
    @Nullable LocalDate deliveredOn,
    @Nullable DeliveryWay way) {

  /** The part that makes it an agreement (调解、和解协议). */
  static final String TERMS = "terms";

  /** The stored kind. */
  public String kind() {
    if (outcome != null) {
      return "opinion";
    }
    return parts.containsKey(TERMS) ? "agreement" : "reply";
  }

  /** The same answer, delivered. */
  public Opinion delivered(LocalDate on, DeliveryWay how) {
    return new Opinion(ordinal, outcome, parts, legalBasis, draftedBy, issuedBy, issuedOn, on, how);
  }
}
