package org.xinheng.petition;

import java.time.LocalDate;
import org.xinheng.petition.DatedLines.Validity;

/**
 * A content class (内容分类) under the name it has on certain days.
 *
 * @param code six digits: two for the class, two for the group, two for the item
 * @param zh Chinese name
 * @param en English name
 * @param from first day of the name
 */
public record ContentClass(String code, String zh, String en, LocalDate from) {

  private static final String TOP = "0000";
  private static final String GROUP = "00";

  static ContentClass of(String[] row) {
    return new ContentClass(row[0], row[3], row[4], validity(row).from());
  }

  static Validity validity(String[] row) {
    return Validity.of(row[1], row[2]);
  }

  /** 1 for a class, 2 for a group below it, 3 for an item. */
  public int level() {
    return isTop() ? 1 : code.endsWith(GROUP) ? 2 : 3;
  }

  /** Whether it is one of the first level. */
  public boolean isTop() {
    return code.endsWith(TOP);
  }

  /** Code of the first level above it, or its own. */
  public String top() {
    return code.substring(0, 2) + TOP;
  }

  /** Code of the second level above it, or its own. */
  public String group() {
    return code.substring(0, 4) + GROUP;
  }
}
