package org.xinheng.performance;

import java.time.Instant;
import java.util.UUID;
import org.xinheng.shared.Region;

/**
 * The performance text (部门预算绩效文本) of a unit and year as stored.
 *
 * @param region the county
 * @param year budget year
 * @param unit the unit it is of
 * @param unitPath its path in the tree
 * @param unitCode its budget code
 * @param unitName its name as printed
 * @param confirmed whether an officer has confirmed it; a draft has no budget and takes no figures
 * @param goal overall goal (总体绩效目标)
 * @param fileName name of the file it was read from
 * @param importedAt when it was read
 * @param version for edits that must not overwrite each other
 */
public record Document(
    Region region,
    int year,
    UUID unit,
    String unitPath,
    String unitCode,
    String unitName,
    boolean confirmed,
    String goal,
    String fileName,
    Instant importedAt,
    int version) {

  /** Whether a reader may see it: {@code reach} is a path of units, empty for none. */
  public boolean isWithin(String reach) {
    return !reach.isEmpty() && unitPath.startsWith(reach);
  }
}
