package org.xinheng.gate;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Region;

/** Who stands at an entrance; told by the room that knows sign-in. */
public interface Visitors {

  /**
   * A visitor.
   *
   * @param region the county
   * @param officer the officer; empty for somebody who has not signed in
   */
  record Visitor(Region region, @Nullable UUID officer) {}

  /** The visitor of the request at hand; empty when not even the county can be told. */
  Optional<Visitor> present();
}
