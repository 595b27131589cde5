package org.xinheng.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.xinheng.XinhengApplication;
import org.xinheng.crypto.KeyRing;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Login;
import org.xinheng.database.Migrations;
import org.xinheng.ledger.SealFolder;
import org.xinheng.search.SearchFolder;
import org.xinheng.shared.BulkAccess;
import org.xinheng.shared.OfficeClock;

/** Starts the frame over an open database, with or without pages. */
final class Program {

  private static final int POOL = 16;

  /** Milliseconds a request waits for a connection, a restart of the database included. */
  private static final int PATIENCE = 8_000;

  /**
   * Seconds of silence after which a connection is taken for dead, since a cut line says nothing;
   * far longer than any one statement of ours.
   */
  private static final String SILENCE = "120";

  /**
   * On the database's side: nobody waits for a lock longer than a person would, and what a dead
   * program began is given up, so that its locks do not outlive it.
   */
  private static final String LIMITS =
      "-c lock_timeout=10s -c idle_in_transaction_session_timeout=60s";

  private Program() {}

  /**
   * Migrates the database and starts the program without a web server, for one command.
   *
   * @param data says where the master key lies
   */
  static ConfigurableApplicationContext start(
      Database database, OfficeClock clock, DataOptions data) {
    return start(
        database,
        clock,
        data,
        WebApplicationType.NONE,
        Map.of(),
        context -> context.addBeanFactoryPostProcessor(new NoPages()));
  }

  /** The same for a command that generates data: it alone may write as the owner of the tables. */
  static ConfigurableApplicationContext startForBulk(
      Database database, OfficeClock clock, DataOptions data) {
    Login owner = database.as(DatabaseRole.MIGRATOR);
    return start(
        database,
        clock,
        data,
        WebApplicationType.NONE,
        Map.of(),
        context -> {
          context.addBeanFactoryPostProcessor(new NoPages());
          context.registerBean(BulkAccess.class, () -> owner::connect);
        });
  }

  /**
   * The same for a command about keys: it works as the owner of the tables, since the program's own
   * account may neither change nor remove a stored key.
   */
  static ConfigurableApplicationContext startAsOwner(
      Database database, OfficeClock clock, DataOptions data) {
    return start(
        database,
        clock,
        data,
        DatabaseRole.MIGRATOR,
        WebApplicationType.NONE,
        Map.of(),
        context -> context.addBeanFactoryPostProcessor(new NoPages()));
  }

  /**
   * Migrates the database and starts the program.
   *
   * @param web whether pages are served
   * @param settings Spring settings such as port and address
   * @param more registers what only this start brings along
   */
  static ConfigurableApplicationContext start(
      Database database,
      OfficeClock clock,
      DataOptions data,
      WebApplicationType web,
      Map<String, Object> settings,
      Consumer<GenericApplicationContext> more) {
    return start(database, clock, data, DatabaseRole.APP, web, settings, more);
  }

  private static ConfigurableApplicationContext start(
      Database database,
      OfficeClock clock,
      DataOptions data,
      DatabaseRole role,
      WebApplicationType web,
      Map<String, Object> settings,
      Consumer<GenericApplicationContext> more) {
    Migrations.bringUp(database);
    SafeStart.refuseWrongClock(database, clock);
    KeyRing keys = data.open(database, clock);
    return new SpringApplicationBuilder(XinhengApplication.class)
        .web(web)
        .listeners(new OwnSettings(settings))
        .initializers(context -> {
          GenericApplicationContext generic = (GenericApplicationContext) context;
          generic.registerBean("dataSource", HikariDataSource.class, () -> pool(database.as(role)));
          generic.registerBean(OfficeClock.class, () -> clock);
          generic.registerBean(InstantSource.class, SystemClock::source);
          generic.registerBean(KeyRing.class, () -> keys);
          generic.registerBean(SealFolder.class, data::seals);
          generic.registerBean(SearchFolder.class, data::search);
          more.accept(generic);
        })
        .run();
  }

  private static HikariDataSource pool(Login login) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(login.url());
    pool.setUsername(login.user());
    pool.setPassword(login.password());
    pool.setMaximumPoolSize(POOL);
    // Idle ones go back: several nodes, commands and backups share the server's connections.
    pool.setMinimumIdle(POOL / 4);
    pool.setConnectionTimeout(PATIENCE);
    pool.addDataSourceProperty("socketTimeout", SILENCE);
    pool.addDataSourceProperty("connectTimeout", "5");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("options", LIMITS);
    return pool;
  }
}
