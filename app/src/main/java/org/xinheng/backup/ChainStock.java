package org.xinheng.backup;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Chain;
import org.xinheng.ledger.Entry;
import org.xinheng.shared.Region;

/** Reads the whole history once, entry by entry, and says whether each chain is unbroken. */
final class ChainStock {

  private static final String ENTRIES =
      """
      select region, chain, seq, kind, on_day, at, actor, actor_unit, encrypted, content, previous, hash
      from ledger.entry order by region, chain, seq
      """;

  private final MessageDigest heads = SealedFile.sha256();
  private @Nullable Entry last;
  private long chains;
  private long entries;
  private @Nullable String firstBroken;

  private ChainStock() {}

  /** The connection must be inside a transaction: only then are the rows not read all at once. */
  static Inventory.ChainState of(Connection connection) throws SQLException {
    ChainStock stock = new ChainStock();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(5_000);
      try (ResultSet rows = statement.executeQuery(ENTRIES)) {
        while (rows.next()) {
          stock.add(entry(rows));
        }
      }
    }
    return stock.state();
  }

  private void add(Entry entry) {
    Entry before = last;
    boolean same =
        before != null
            && before.chain().equals(entry.chain())
            && before.region().equals(entry.region());
    if (before == null || !same) {
      closeChain();
      chains++;
    }
    byte[] previous = before != null && same ? before.hash() : Chain.start();
    int seq = before != null && same ? before.seq() + 1 : 1;
    boolean follows = entry.seq() == seq && Arrays.equals(entry.previous(), previous);
    if (firstBroken == null && (!follows || !Chain.isWhole(entry))) {
      firstBroken = entry.region().code() + "/" + entry.chain() + "#" + entry.seq();
    }
    entries++;
    last = entry;
  }

  private void closeChain() {
    if (last != null) {
      heads.update(last.hash());
    }
  }

  private Inventory.ChainState state() {
    closeChain();
    return new Inventory.ChainState(
        chains, entries, HexFormat.of().formatHex(heads.digest()), firstBroken);
  }

  private static Entry entry(ResultSet r) throws SQLException {
    return new Entry(
        new Region(r.getString(1)),
        r.getObject(2, UUID.class),
        r.getInt(3),
        r.getString(4),
        r.getObject(5, LocalDate.class),
        r.getObject(6, OffsetDateTime.class).toInstant(),
        new Actor(r.getObject(7, UUID.class), r.getObject(8, UUID.class)),
        r.getBoolean(9),
        r.getBytes(10),
        r.getBytes(11),
        r.getBytes(12));
  }
}
