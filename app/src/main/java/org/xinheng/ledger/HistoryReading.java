package org.xinheng.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xinheng.history.ExportFile;
import org.xinheng.history.Link;
import org.xinheng.history.Lost;
import org.xinheng.history.Report;
import org.xinheng.history.Seal;
import org.xinheng.history.SealFile;
import org.xinheng.history.Verification;
import org.xinheng.history.Verification.Block;
import org.xinheng.shared.Region;

/**
 * The whole history out of a database, on one connection in one transaction: to be checked, or to
 * be exported. It needs no frame, so that a broken program can still be checked.
 */
public final class HistoryReading {

  private static final int ROWS = 5_000;

  private static final String ENTRIES =
      """
      select e.region, e.chain, e.seq, e.kind, e.on_day, e.at, e.actor, e.actor_unit, e.encrypted,
        e.content, e.previous, e.hash, m.seal, m.place, m.hash
      from ledger.entry e
      left join ledger.sealed m on m.region = e.region and m.chain = e.chain and m.seq = e.seq
      where e.region like ? order by e.region, e.chain, e.seq\
      """;

  private static final String ACCESSES =
      """
      select a.region, a.id, 0, a.act, a.on_day, a.at, a.officer, a.unit, false,
        convert_to(concat_ws(chr(10), a.object, a.purpose, a.roles, a.came_from, a.result), 'UTF8'),
        decode(repeat('00', 32), 'hex'), a.hash, m.seal, m.place, m.hash
      from ledger.access a
      left join ledger.sealed m on m.region = a.region and m.chain = a.id and m.seq = 0
      where a.region like ? order by a.region, a.id\
      """;

  private static final String LOST =
      """
      select m.region, m.seal, m.place, m.chain, m.seq from ledger.sealed m
      where m.region like ?
        and (m.seq = 0 or not exists (
          select 1 from ledger.entry e
          where e.region = m.region and e.chain = m.chain and e.seq = m.seq))
        and (m.seq > 0 or not exists (
          select 1 from ledger.access a where a.region = m.region and a.id = m.chain))
      order by m.region, m.chain, m.seq\
      """;

  private static final String SEALS =
      """
      select region, number, at, entries, root, previous, hash from ledger.seal
      where region like ? order by region, number\
      """;

  private final Connection connection;
  private final String regions;

  private HistoryReading(Connection connection, String regions) {
    this.connection = connection;
    this.regions = regions;
  }

  /** Reads on a connection without autocommit, whose transaction sees one state. */
  public static HistoryReading of(Connection connection, @Nullable Region region) {
    return new HistoryReading(connection, region == null ? "%" : region.code());
  }

  /** Checks every chain and every seal. */
  public Report verify(List<SealFile> handedOut) {
    try (Rows rows = new Rows()) {
      return Verification.check(rows, handedOut);
    }
  }

  /** Writes an export. */
  public void export(Writer out) {
    try (Rows rows = new Rows()) {
      out.write(ExportFile.TITLE + "\n");
      while (rows.hasNext()) {
        write(rows.next().get(), out);
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Block block, Writer out) throws IOException {
    for (Link link : block.links()) {
      out.append(link.line()).append('\n');
    }
    for (Lost lost : block.lost()) {
      out.append(lost.line()).append('\n');
    }
    for (Seal seal : block.seals()) {
      out.append(seal.line()).append('\n');
    }
  }

  /** One query after the other, in blocks. */
  private final class Rows implements Iterator<Supplier<Block>>, AutoCloseable {
    private final Iterator<String> queries = List.of(ENTRIES, ACCESSES, LOST, SEALS).iterator();
    private String query = "";
    private @Nullable PreparedStatement statement;
    private @Nullable ResultSet rows;

    @Override
    public boolean hasNext() {
      return rows != null || queries.hasNext();
    }

    @Override
    public Supplier<Block> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        Block block = read(rows == null ? open() : rows);
        return () -> block;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private ResultSet open() throws SQLException {
      query = queries.next();
      PreparedStatement opened = connection.prepareStatement(query);
      opened.setFetchSize(ROWS);
      opened.setString(1, regions);
      statement = opened;
      ResultSet result = opened.executeQuery();
      rows = result;
      return result;
    }

    private Block read(ResultSet from) throws SQLException {
      Block block = new Block(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < ROWS; i++) {
        if (!from.next()) {
          close();
          return block;
        }
        add(block, query, from);
      }
      return block;
    }

    @Override
    public void close() {
      rows = null;
      PreparedStatement open = statement;
      statement = null;
      try {
        if (open != null) {
          open.close();
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void add(Block block, String query, ResultSet r) throws SQLException {
    switch (query) {
      case LOST ->
          block
              .lost()
              .add(
                  new Lost(r.getString(1), r.getLong(2), r.getInt(3), r.getString(4), r.getInt(5)));
      case SEALS -> block.seals().add(seal(r));
      default -> block.links().add(Chain.link(entry(r), place(r)));
    }
  }

  private static Entry entry(ResultSet r) throws SQLException {
    return new Entry(
        new Region(r.getString(1)),
        r.getObject(2, UUID.class),
        r.getInt(3),
        r.getString(4),
        r.getObject(5, java.time.LocalDate.class),
        r.getObject(6, OffsetDateTime.class).toInstant(),
        new Actor(r.getObject(7, UUID.class), r.getObject(8, UUID.class)),
        r.getBoolean(9),
        r.getBytes(10),
        r.getBytes(11),
        r.getBytes(12));
  }

  private static Link.@Nullable Place place(ResultSet r) throws SQLException {
    long seal = r.getLong(13);
    return r.wasNull() ? null : new Link.Place(seal, r.getInt(14), r.getBytes(15));
  }

  private static Seal seal(ResultSet r) throws SQLException {
    return new Seal(
        r.getString(1),
        r.getLong(2),
        Chain.micros(r.getObject(3, OffsetDateTime.class).toInstant()),
        r.getInt(4),
        r.getBytes(5),
        r.getBytes(6),
        r.getBytes(7));
  }
}
