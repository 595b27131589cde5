package org.xinheng.statute.procedure;

import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/**
 * What the regulation leaves open and a county has settled (地方可定事项). There is no default here: who
 * decides an act says under which settings.
 *
 * @param objectionLapses whether the right to object is lost after the 5 working days of Art. 23;
 *     the text names no consequence
 * @param redoMustDiffer whether a redone opinion may not repeat the revoked conclusion on the same
 *     findings; known from 山东省信访条例 Art. 45
 */
public record LocalRules(boolean objectionLapses, boolean redoMustDiffer) {

  /** The rules that a county's settings make. */
  public static LocalRules of(Settings settings) {
    return new LocalRules(
        settings.flag(SettingKey.OBJECTION_LAPSES), settings.flag(SettingKey.REDO_MUST_DIFFER));
  }
}
