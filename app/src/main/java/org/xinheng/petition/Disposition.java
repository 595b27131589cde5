package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** The first lawful answer to a registered matter (首次处置); which of them stops C1 or C2. */
public enum Disposition implements Coded {
  ACCEPTED("accepted", "受理", "accepted"),
  REFUSED("refused", "依法不予受理", "refused by an article"),
  GUIDED("guided", "引导法定途径", "guided to its lawful path"),
  TRANSFERRED("transferred", "转送", "transferred"),
  ASSIGNED("assigned", "交办", "assigned"),
  REPORTED("reported", "报请", "reported up"),
  REPLIED("replied", "直接回复", "replied to"),
  SEALED("sealed", "转密件通道", "moved to the sealed channel");

  private final Label label;

  Disposition(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
