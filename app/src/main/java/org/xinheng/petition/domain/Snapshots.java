package org.xinheng.petition.domain;

import java.util.Map;
import org.xinheng.petition.MatterAct;
import org.xinheng.statute.procedure.CaseState;

/** What the procedure knows of a matter, to and from its stored text. */
public final class Snapshots {

  private Snapshots() {}

  /** The stored text. */
  public static String write(Matter matter) {
    return Json.write(CaseSnapshot.of(matter.procedure(), matter.opinions(), matter.handling()));
  }

  /**
   * What was stored.
   *
   * @param state what the procedure knows
   * @param opinions number of written answers issued
   * @param handling what the office keeps beside
   */
  public record Known(CaseState state, int opinions, Handling handling) {}

  /** Reads a stored text. */
  public static Known read(String text) {
    CaseSnapshot snapshot = Json.snapshot(text);
    return new Known(snapshot.toState(), snapshot.opinions(), snapshot.toHandling());
  }

  /** The draft of an act from its stored fields. */
  public static MatterAct.OfTheLaw draft(String code, Map<String, String> fields) {
    var act = ActFields.ofTheLaw(code, new Fields(fields));
    if (act == null) {
      throw new IllegalStateException("no act can be drafted with the code " + code);
    }
    return act;
  }
}
