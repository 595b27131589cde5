package org.xinheng.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a transaction may see, as the database itself holds it (行级安全): the second line
 * behind the condition that every query carries anyway. Empty paths give no rows.
 *
 * @param region the county's code; empty for none at all
 * @param matters unit path at or below which casework is seen
 * @param figures unit path at or below which budgets and performance are seen
 * @param officer who asks; empty for the program itself
 * @param assignedOnly whether casework is seen only when it is this officer's or nobody's yet
 */
public record RowScope(
    String region, String matters, String figures, @Nullable UUID officer, boolean assignedOnly) {

  /** Nobody is known yet: sign-in, the first start. */
  public static final RowScope NOBODY = new RowScope("", "", "", null, false);

  /** Units, officers and appointments of a county, nothing that anybody works on. */
  public static RowScope directory(Region region) {
    return new RowScope(region.code(), "", "", null, false);
  }

  /** The whole county: for the program's own work, which names its region. */
  public static RowScope county(Region region) {
    return new RowScope(region.code(), "/", "/", null, false);
  }

  /** What a figure of a unit is made from: the unit's own rows and those below it. */
  public static RowScope figure(Region region, String unitPath) {
    return new RowScope(region.code(), unitPath, unitPath, null, false);
  }

  boolean isOf(Region other) {
    return region.equals(other.code());
  }

  /**
   * The first path that is no longer at or below a path: every path ends with a slash, and the
   * character after the slash is the digit zero.
   */
  static String endOf(String path) {
    return path.isEmpty() ? "" : path.substring(0, path.length() - 1) + "0";
  }
}
