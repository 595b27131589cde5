package org.xinheng.given;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.KeyRing;
import org.xinheng.crypto.KeyStart;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Login;
import org.xinheng.database.Migrations;
import org.xinheng.doors.DoorSettings;
import org.xinheng.identity.SignInPolicy;
import org.xinheng.identity.domain.HashCost;
import org.xinheng.identity.domain.PasswordProfile;
import org.xinheng.ledger.SealFolder;
import org.xinheng.search.SearchFolder;
import org.xinheng.shared.BulkAccess;
import org.xinheng.shared.OfficeClock;
import org.xinheng.webhooks.WebhookSettings;

/** One server for the whole test run, fresh at its start, with what a command would bring along. */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String URL = "xinheng.test.database-url";
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final AtomicInteger CONTEXTS = new AtomicInteger();
  private static final Database DATABASE = open();
  private static final DataSource OWNER = kept(DATABASE.as(DatabaseRole.MIGRATOR).dataSource());

  private static Database open() {
    Path data = TARGET.resolve("test-data");
    deleteAll(data);
    DatabaseFolder folder = new DatabaseFolder(data, TARGET.resolve("test-postgresql"));
    Database database = server(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
    Migrations.bringUp(database);
    return database;
  }

  private static DataSource kept(DataSource plain) {
    HikariConfig few = new HikariConfig();
    few.setDataSource(plain);
    few.setMaximumPoolSize(4);
    few.setMinimumIdle(0);
    return new HikariDataSource(few);
  }

  /** Our own server, or the one named by {@code -Dxinheng.test.database-url}. */
  private static Database server(DatabaseFolder folder) {
    String url = System.getProperty(URL);
    return url == null
        ? Database.open(folder, Database.Mode.SERVE, DatabaseListener.SILENT)
        : OutsideServer.fresh(url, folder);
  }

  /**
   * Connections as the owner of the database, to look at what is stored. They are kept: proving a
   * password takes longer than looking.
   */
  static DataSource owner() {
    return OWNER;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    GenericApplicationContext generic = (GenericApplicationContext) context;
    MovableClock clock = new MovableClock();
    KeyFile file = KeyFile.plain(TARGET.resolve("test-data/keys/master.key"));
    KeyRing keys = KeyStart.open(owner(), file, null, MovableClock.START);
    generic.registerBean("dataSource", HikariDataSource.class, TestDatabase::pool);
    generic.registerBean(MovableClock.class, () -> clock);
    generic.registerBean(OfficeClock.class, () -> new OfficeClock(clock));
    generic.registerBean(SignInPolicy.class, TestDatabase::policy);
    generic.registerBean(KeyRing.class, () -> keys);
    Login owner = DATABASE.as(DatabaseRole.MIGRATOR);
    generic.registerBean(Truth.class, () -> new Truth(owner, OWNER));
    generic.registerBean(BulkAccess.class, () -> owner::connect);
    generic.registerBean(SealFolder.class, () -> new SealFolder(TARGET.resolve("test-data/seals")));
    WebhookSettings receivers = new WebhookSettings(List.of(Receiver.origin()));
    generic.registerBean(WebhookSettings.class, () -> receivers);
    // Each context has an index of its own, since one program holds one.
    SearchFolder search =
        new SearchFolder(TARGET.resolve("test-data/search-" + CONTEXTS.getAndIncrement()));
    generic.registerBean(SearchFolder.class, () -> search);
    DoorSettings doors = Doors.open();
    generic.registerBean(DoorSettings.class, () -> doors);
  }

  /** As in service, but for the cost of a hash: the tests make hundreds. */
  private static SignInPolicy policy() {
    return new SignInPolicy(
        new HashCost(1024, 1, 1),
        PasswordProfile.DENGBAO,
        Duration.ofMinutes(30),
        Duration.ofHours(12),
        Duration.ofMinutes(15),
        false);
  }

  private static HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    Login app = DATABASE.as(DatabaseRole.APP);
    pool.setJdbcUrl(app.url());
    pool.setUsername(app.user());
    pool.setPassword(app.password());
    pool.setMaximumPoolSize(24);
    pool.setMinimumIdle(2);
    pool.setIdleTimeout(10_000);
    return pool;
  }

  private static void deleteAll(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
