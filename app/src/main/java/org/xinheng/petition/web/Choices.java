package org.xinheng.petition.web;

import java.util.List;
import java.util.Set;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Unit;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Arbiter;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Satisfaction;

/**
 * What the forms of acts choose from.
 *
 * @param units units a matter can be sent to
 * @param officers officers who may have to be recused
 * @param extension calendar days by which the law lets the handling be extended at most (Art. 34)
 */
record Choices(List<Unit> units, List<Officer> officers, int extension) {

  private static final Set<String> UNITS =
      Set.of(
          "classify", "transfer", "assign", "object", "rule-dispute", "co-handle", "name-accused");

  static boolean needsOfficers(String act) {
    return act.equals("recuse") || act.equals("hand-over");
  }

  static boolean needsUnits(String act) {
    return UNITS.contains(act);
  }

  /** Reports of wrongdoing never reach a desk here, so that class cannot be chosen. */
  public List<PetitionClass> classes() {
    return List.of(PetitionClass.GRIEVANCE, PetitionClass.SUGGESTION);
  }

  public List<LawfulPath> paths() {
    return List.of(LawfulPath.values());
  }

  public List<RefusalGround> grounds() {
    return RefusalGround.of(Notice.REFUSAL);
  }

  public List<Outcome> outcomes() {
    return List.of(Outcome.values());
  }

  public List<Arbiter> arbiters() {
    return List.of(Arbiter.values());
  }

  public List<DeliveryWay> ways() {
    return List.of(DeliveryWay.values());
  }

  public List<Satisfaction> grades() {
    return List.of(Satisfaction.values());
  }
}
