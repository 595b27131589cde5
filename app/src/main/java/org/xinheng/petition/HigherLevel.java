package org.xinheng.petition;

import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** Where above the county a matter was raised (越级反映的层级). Codes are for ever. */
public enum HigherLevel implements Coded {
  CITY("city", "市", "city"),
  PROVINCE("province", "省", "province"),
  NATION("nation", "国家", "national");

  private final Label label;

  HigherLevel(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }
}
