package org.xinheng.statute.evaluation;

/** How well a number of a profile is known (依据可靠程度). */
public enum Mark {
  /** Read at the address given. */
  READ,
  /** Read in the notes or columns of a published, filled form: shows what offices do. */
  FORM,
  /** Read in the source of a deployed provincial system: shows practice, not a rule. */
  SYSTEM,
  /** Known from general knowledge of the document, whose text was not reachable. */
  UNVERIFIED,
  /** A choice of this program where no source says anything; to be confirmed by the office. */
  SETTING
}
