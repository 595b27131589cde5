package org.xinheng.petition;

/**
 * A content class (内容分类).
 *
 * @param code six digits
 * @param zh Chinese name
 * @param en English name
 */
public record ContentClass(String code, String zh, String en) {

  private static final String TOP = "0000";

  /** Whether it is one of the first level. */
  public boolean isTop() {
    return code.endsWith(TOP);
  }

  /** Code of the first level above it, or its own. */
  public String top() {
    return code.substring(0, 2) + TOP;
  }
}
