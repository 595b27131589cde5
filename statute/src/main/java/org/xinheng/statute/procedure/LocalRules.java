package org.xinheng.statute.procedure;

/**
 * What the regulation leaves open and a county may settle (地方可定事项).
 *
 * @param objectionLapses whether the right to object is lost after the 5 working days of Art. 23;
 *     the text names no consequence
 * @param redoMustDiffer whether a redone opinion may not repeat the revoked conclusion on the same
 *     findings; known from 山东省信访条例 Art. 45
 */
public record LocalRules(boolean objectionLapses, boolean redoMustDiffer) {
  /** Both hold. */
  public static final LocalRules DEFAULT = new LocalRules(true, true);
}
