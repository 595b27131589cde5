package org.xinheng.crypto;

import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;
import org.xinheng.shared.CopyRows;
import org.xinheng.shared.Region;

/** Writes many fresh matter keys at once. */
public final class MatterKeyBulk {

  private final CopyRows keys =
      new CopyRows(
          "crypto.matter_key", "region", "matter_id", "wrapped", "master_id", "created_at");

  /** Adds the key of a new matter. */
  public void add(Region region, UUID matter, MatterKeys.Fresh key, Instant at) {
    keys.add(region.code(), matter, key.wrapped(), key.masterId(), at);
  }

  /** Sends what was added, in the connection's transaction. */
  public void send(Connection connection) {
    keys.send(connection);
  }
}
