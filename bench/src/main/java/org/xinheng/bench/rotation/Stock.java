package org.xinheng.bench.rotation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.KeyRing;
import org.xinheng.crypto.KeyStart;
import org.xinheng.crypto.MatterKeyBulk;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.shared.Region;

/** The keys of a served folder, looked at and added to by the owner of the tables. */
final class Stock implements AutoCloseable {

  private static final Region ELSEWHERE = new Region("139998");
  private static final Instant AT = Instant.parse("2025-01-02T01:00:00Z");

  private final Database database;
  private final DataSource owner;
  private final DSLContext sql;
  private final Path data;

  Stock(Path data) {
    this.data = data;
    this.database =
        Database.open(DatabaseFolder.of(data), Database.Mode.COMMAND, DatabaseListener.SILENT);
    this.owner = database.as(DatabaseRole.MIGRATOR).dataSource();
    this.sql = DSL.using(owner, SQLDialect.POSTGRES);
  }

  /** Adds keys that belong to no matter here, so that a rotation has something to do. */
  void add(int keys) throws SQLException {
    KeyFile file = KeyFile.plain(data.resolve("keys").resolve("master.key"));
    KeyRing ring = KeyStart.open(owner, file, null, AT);
    MatterKeys fresh = new MatterKeys(ring, new MatterKeyStore(sql), new MasterStore(sql));
    MatterKeyBulk bulk = new MatterKeyBulk();
    for (int i = 0; i < keys; i++) {
      UUID id = UUID.randomUUID();
      bulk.add(ELSEWHERE, id, fresh.fresh(ELSEWHERE, id), AT);
    }
    try (Connection connection = owner.getConnection()) {
      bulk.send(connection);
    }
  }

  /** Keys of matters and purposes that are not under the master key in use. */
  int underOldKeys() {
    return count("crypto.matter_key") + count("crypto.purpose_key");
  }

  private int count(String table) {
    return sql.fetchSingle(
            "select count(*) from "
                + table
                + " where master_id <> (select id from crypto.master where state = 'current')")
        .get(0, Integer.class);
  }

  int keys() {
    return sql.fetchSingle("select count(*) from crypto.matter_key").get(0, Integer.class);
  }

  /** Numbers of all matters. */
  List<String> numbers() {
    return sql.fetch("select number from petition.matter order by id").getValues(0, String.class);
  }

  @Override
  public void close() {
    database.close();
  }
}
