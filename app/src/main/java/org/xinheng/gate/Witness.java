package org.xinheng.gate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Region;

/**
 * Who writes into the history what the gate did, in the same transaction; the room that knows the
 * history gives one.
 */
public interface Witness {

  /**
   * Writes it down.
   *
   * @param content entrance, length and code; never words of what came in
   */
  void saw(Region region, @Nullable UUID officer, String kind, String content);
}
