package org.xinheng.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.OfRegion;
import org.xinheng.shared.Region;

/**
 * A unit (单位) in the tree of one county.
 *
 * @param region the county
 * @param id identifier
 * @param parent the unit above, empty for the county itself
 * @param code unit code of the budget (501001) or of the division (townships: nine digits)
 * @param name full name
 * @param kind what it is
 * @param path codes from the root with slashes around, such as {@code /501/501001/}
 */
public record Unit(
    Region region, UUID id, @Nullable UUID parent, String code, String name, Kind kind, String path)
    implements OfRegion {

  /** Kinds of units. */
  public enum Kind {
    COUNTY,
    BUREAU,
    FINANCE,
    DEPARTMENT,
    TOWNSHIP;

    /** The stored code. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The kind of a stored code. */
    public static Kind of(String code) {
      return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
