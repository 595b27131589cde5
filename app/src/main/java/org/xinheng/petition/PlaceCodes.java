package org.xinheng.petition;

import org.jspecify.annotations.Nullable;
import org.xinheng.identity.Unit;
import org.xinheng.shared.Region;

/** The division code of the place of a matter (问题属地). */
final class PlaceCodes {

  private PlaceCodes() {}

  /** As written down, else of the township whose matter it is, else of the county. */
  static @Nullable String of(Region region, Particulars more, @Nullable Unit place) {
    String written = more.place().division();
    if (written != null || place == null) {
      return written;
    }
    boolean township = place.kind() == Unit.Kind.TOWNSHIP && place.code().matches("[0-9]{9}");
    return township ? place.code() : region.code();
  }
}
