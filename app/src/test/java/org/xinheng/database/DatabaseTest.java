package org.xinheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One database on one folder: what a first start makes, and that it is what we asked for. */
class DatabaseTest {
  private static DatabaseFolder folder;
  private static Database database;
  private static Path halfMade;

  @BeforeAll
  static void open() throws Exception {
    Binaries.in(Trial.CACHE);
    folder = Trial.folder();
    folder.create();
    halfMade = Files.createDirectory(folder.home().resolve("cluster.part-1"));
    Files.writeString(halfMade.resolve("PG_VERSION"), "18\n");
    Patience time = Patience.of(Duration.ofMinutes(1));
    database = Trial.serve(folder);
    System.out.println("first start, programs unpacked: " + time.spent().toMillis() + " ms");
  }

  @AfterAll
  static void close() throws Exception {
    database.close();
    Trial.remove(folder);
  }

  @Test
  void nothingIsLostOrGarbled() throws Exception {
    assertThat(Trial.ask(database, "show fsync")).isEqualTo("on");
    assertThat(Trial.ask(database, "show synchronous_commit")).isEqualTo("on");
    assertThat(Trial.ask(database, "show full_page_writes")).isEqualTo("on");
    assertThat(Trial.ask(database, "show data_checksums")).isEqualTo("on");
    assertThat(Trial.ask(database, "show server_encoding")).isEqualTo("UTF8");
    assertThat(Trial.ask(database, "show timezone")).isNotEmpty();
    assertThat(
            Trial.ask(
                database,
                "select concat_ws(' ', datlocprovider, datlocale) from pg_database where datname = current_database()"))
        .isEqualTo("b C.UTF-8");
  }

  @Test
  void chineseWordsYieldTrigrams() throws Exception {
    Trial.run(database, "create extension pg_trgm");
    assertThat(Trial.ask(database, "select cardinality(show_trgm('油烟扰民')) > 3")).isEqualTo("t");
  }

  @Test
  void whatAKilledFirstStartLeftIsCleared() {
    assertThat(halfMade).doesNotExist();
    assertThat(folder.home()).isDirectoryNotContaining("glob:**.part-*");
  }

  @Test
  void thePasswordIsForItsOwnerAlone() throws Exception {
    Path file = folder.home().resolve("password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(database.password()).hasSizeGreaterThanOrEqualTo(32);
    assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password");
  }

  @Test
  void eachAccountHasItsSecretAndNoMoreRightsThanItsWork() throws Exception {
    for (DatabaseRole role : DatabaseRole.values()) {
      Login login = database.as(role);
      assertThat(login.user()).isEqualTo("xinheng_" + role.code());
      Path file = folder.home().resolve("password-" + role.code());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      try (var connection = login.connect();
          var statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute("create role own_one"))
            .isInstanceOf(SQLException.class);
      }
    }
  }

  @Test
  void aFolderOfTheTimeBeforeTheAccountsIsBroughtUp() throws Exception {
    DatabaseFolder old = Trial.folder();
    try (Database first = Trial.serve(old)) {
      Trial.run(first, "create schema petition; create table petition.thing (id int)");
      Trial.run(first, "create function petition.one() returns int language sql as 'select 1'");
    }
    for (DatabaseRole role : DatabaseRole.values()) {
      Files.delete(old.home().resolve("password-" + role.code()));
    }
    try (Database again = Trial.serve(old);
        var connection = again.as(DatabaseRole.MIGRATOR).connect();
        var statement = connection.createStatement()) {
      statement.execute("alter table petition.thing add column word text");
      statement.execute("drop function petition.one()");
    }
    Trial.remove(old);
  }

  @Test
  void nobodyIsTrustedAndNoSocketIsOpen() throws Exception {
    assertThat(
            Trial.ask(
                database,
                "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
        .isEqualTo("0");
    assertThat(Trial.ask(database, "show unix_socket_directories")).isEmpty();
    assertThat(Trial.ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
  }

  @Test
  void theLogDoesNotQuoteWhatPeopleWrote() throws Exception {
    Trial.run(database, "create table person (name text primary key)");
    Trial.run(database, "insert into person values ('张三丰')");
    assertThatThrownBy(() -> Trial.run(database, "insert into person values ('张三丰')"))
        .isInstanceOf(SQLException.class);
    StringBuilder logged = new StringBuilder();
    try (var files = Files.newDirectoryStream(folder.serverLog())) {
      for (Path file : files) {
        logged.append(Files.readString(file));
      }
    }
    assertThat(logged.toString()).contains("duplicate key value").doesNotContain("张三丰");
  }

  @Test
  void anOutsideServerIsInspected() throws Exception {
    String url = database.url();
    try (Database outside = outside(url, database.user(), database.password())) {
      assertThat(outside.tenure()).isEqualTo(Database.Tenure.OUTSIDE);
      assertThat(Trial.ask(outside, "select 1")).isEqualTo("1");
    }
    assertThat(Trial.ask(database, "select 1")).isEqualTo("1");
    String careless = url + "&options=-c%20synchronous_commit=off";
    assertThatThrownBy(() -> outside(careless, database.user(), database.password()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("synchronous_commit");
  }

  private static Database outside(String url, String user, String password) {
    return Database.outside(url, user, password, folder);
  }

  @Test
  void anUnfitOutsideServerIsRefused() throws Exception {
    Trial.run(
        database,
        "create database ascii encoding 'SQL_ASCII' template template0 locale_provider libc locale 'C'");
    String ascii = database.url().replace("/xinheng?", "/ascii?");
    assertThatThrownBy(() -> outside(ascii, database.user(), database.password()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("SQL_ASCII");
    assertThatThrownBy(() -> outside(database.url(), database.user(), "guess"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("密码");
    assertThatThrownBy(() -> outside("jdbc:postgresql://127.0.0.1:1/x", "a", "b"))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("--database-url");
  }

  @Test
  void aStartSeesInOneStatementWhetherAnythingIsLeftToMigrate() throws Exception {
    DataSource source = database.as(DatabaseRole.MIGRATOR).dataSource();
    List<String> modules = List.of("trial_good");
    Migrations.migrate(source, modules);
    assertThat(Scripts.haveRun(source, modules)).isTrue();
    assertThat(Scripts.haveRun(source, List.of("trial_good", "trial_broken"))).isFalse();
    String change =
        "update trial_good.flyway_schema_history set checksum = checksum %s 1 where version = '1'";
    Trial.run(database, change.formatted("+"));
    assertThat(Scripts.haveRun(source, modules)).as("a script altered after it ran").isFalse();
    Trial.run(database, change.formatted("-"));
    assertThat(Scripts.haveRun(source, modules)).isTrue();
    Trial.run(database, "drop schema trial_good cascade");
  }

  @Test
  void modulesMigrateInOrderEachInItsSchema() throws Exception {
    assertThat(
            Migrations.migrate(
                database.as(DatabaseRole.MIGRATOR).dataSource(), List.of("trial_good")))
        .isEqualTo(2);
    assertThat(
            Migrations.migrate(
                database.as(DatabaseRole.MIGRATOR).dataSource(), List.of("trial_good")))
        .isZero();
    assertThat(Trial.ask(database, "select count(*) from trial_good.note")).isEqualTo("2");
    assertThat(
            Trial.ask(
                database, "select count(*) from trial_good.flyway_schema_history where success"))
        .isNotEqualTo("0");
  }

  @Test
  void aFailingMigrationNamesItsModuleAndLeavesNothing() throws Exception {
    assertThatThrownBy(() ->
            Migrations.migrate(
                database.as(DatabaseRole.MIGRATOR).dataSource(), List.of("trial_broken")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("模块 trial_broken");
    assertThat(Trial.ask(database, "select to_regclass('trial_broken.half') is null"))
        .isEqualTo("t");
    assertThatThrownBy(() ->
            Migrations.migrate(
                database.as(DatabaseRole.MIGRATOR).dataSource(), List.of("trial_missing")))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("trial_missing");
  }
}
