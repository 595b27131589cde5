package org.xinheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.KeyRing;
import org.xinheng.crypto.KeyStart;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.ledger.SealFolder;
import org.xinheng.petition.ErasedMatters;
import org.xinheng.search.SearchFolder;
import org.xinheng.shared.OfficeClock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the records are: a data folder with its own server, or somebody else's server. */
final class DataOptions {

  @Option(names = "--data", paramLabel = "DIR", description = "数据目录（默认 ./data）")
  Path data = Path.of("data");

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "外部 PostgreSQL 15 及以上的地址；账号密码从环境变量 XINHENG_DB_USER、XINHENG_DB_PASSWORD 读取")
  @Nullable String url;

  @Mixin KeyOptions keys = new KeyOptions();

  @Option(
      names = "--seal-folder",
      paramLabel = "DIR",
      description = "封存单写到哪里（默认 数据目录/seals；宜放在数据库管理员改不到的介质上）")
  @Nullable Path sealFolder;

  /** Where seals are handed out. */
  SealFolder seals() {
    return new SealFolder(sealFolder == null ? data.resolve("seals") : sealFolder);
  }

  /** Where the index of statements lies on this host; no backup holds it. */
  SearchFolder search() {
    return new SearchFolder(data.resolve("search"));
  }

  /** Opens the database for serving or for one command. */
  Database open(Database.Mode mode, DatabaseListener listener) {
    if (url != null) {
      return Database.outside(
          url,
          environment("XINHENG_DB_USER"),
          environment("XINHENG_DB_PASSWORD"),
          DatabaseFolder.of(data));
    }
    return Database.open(DatabaseFolder.of(data), mode, listener);
  }

  /** Opens the keys of a migrated database; refuses over records that these keys cannot read. */
  KeyRing open(Database database, OfficeClock clock) {
    DataSource owner = database.as(DatabaseRole.MIGRATOR).dataSource();
    KeyRing ring = KeyStart.open(owner, masterKeys(), keys.cipherProfile(), clock.instant());
    ErasedMatters.forget(owner);
    return ring;
  }

  /** The master keys, with the protection that was named. */
  KeyFile masterKeys() {
    return keys.keyFile(data);
  }

  /** The data folder's database, for what works on its files. */
  DatabaseFolder folder() {
    if (url != null) {
      throw NotAccepted.usage("外部数据库由它自己的工具备份；要在两台服务器之间搬运数据，请用 export-data 和 import-data。");
    }
    return DatabaseFolder.of(data);
  }

  /** A connection as the owner of the tables, for what moves whole tables. */
  Connection owner(Database database) throws IOException, SQLException {
    return database.tenure() == Database.Tenure.OUTSIDE
        ? database.as(DatabaseRole.MIGRATOR).connect()
        : DatabaseFolder.of(data).admin();
  }

  /** Where the master key lies. */
  Path keyFile() {
    return keys.path(data);
  }

  /** Real time, or the demonstration's where the folder holds one. */
  OfficeClock clock() {
    return DemoClock.of(data).orElseGet(SystemClock::office);
  }

  private static String environment(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }
}
