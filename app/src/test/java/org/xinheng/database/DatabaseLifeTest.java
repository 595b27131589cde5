package org.xinheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts, stops, deaths and neighbours of a folder's database. */
class DatabaseLifeTest {
  private DatabaseFolder folder;

  @BeforeEach
  void newFolder() throws Exception {
    folder = Trial.folder();
  }

  @AfterEach
  void noServerIsLeft() throws Exception {
    try {
      if (Files.exists(folder.cluster())) {
        assertThat(Leftovers.serversOf(folder.cluster())).isEmpty();
      }
    } finally {
      Trial.remove(folder);
    }
  }

  @Test
  void aRestartKeepsDataPortAndPassword() throws Exception {
    String address;
    try (Database first = Trial.serve(folder)) {
      address = first.url() + first.password();
      Trial.run(first, "create table kept as select 42 as answer");
    }
    Patience time = Patience.of(Duration.ofMinutes(1));
    try (Database second = Trial.serve(folder)) {
      System.out.println("restart: " + time.spent().toMillis() + " ms");
      assertThat(second.url() + second.password()).isEqualTo(address);
      assertThat(Trial.ask(second, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void aKilledServerComesBackAndThePoolReconnects() throws Exception {
    LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    DatabaseListener listener =
        new DatabaseListener() {
          @Override
          public void lost(String why) {
            heard.add("lost");
          }

          @Override
          public void back(Duration outage) {
            System.out.println("back after kill -9 of the server: " + outage.toMillis() + " ms");
            heard.add("back");
          }
        };
    try (Database database = Database.open(folder, Database.Mode.SERVE, listener);
        HikariDataSource pool = pool(database)) {
      Trial.run(database, "create table kept as select 1 as id");
      ask(pool);
      Trial.kill("KILL", Trial.postmaster(folder));
      assertThat(heard.poll(2, TimeUnit.SECONDS)).isEqualTo("lost");
      String last = heard.poll(10, TimeUnit.SECONDS);
      while ("lost".equals(last)) {
        last = heard.poll(10, TimeUnit.SECONDS);
      }
      assertThat(last).isEqualTo("back");
      assertThat(answersWithin(pool, Duration.ofSeconds(10))).isTrue();
    }
  }

  private static HikariDataSource pool(Database database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(2);
    return new HikariDataSource(config);
  }

  /**
   * A connection lent out at the moment of the crash is broken; the pool notices at its first use.
   */
  private static boolean answersWithin(HikariDataSource pool, Duration limit) {
    Patience patience = Patience.of(limit);
    do {
      try {
        return ask(pool);
      } catch (SQLException broken) {
        assertThat(broken.getSQLState()).startsWith("57P0");
      }
    } while (patience.pause());
    return false;
  }

  private static boolean ask(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id from kept")) {
      return rows.next();
    }
  }

  @Test
  void neighboursAttachOrAreRefusedAndAnOrphanIsStopped() throws Exception {
    long orphan;
    try (Trial.Child child = Trial.child(folder, Database.Mode.SERVE)) {
      assertThat(child.said).isEqualTo("READY OWNED");
      orphan = Trial.postmaster(folder);
      assertThatThrownBy(() -> Trial.serve(folder))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("正由进程 " + child.process.pid() + "使用");
      try (Database attached = Trial.command(folder)) {
        assertThat(attached.tenure()).isEqualTo(Database.Tenure.ATTACHED);
        Trial.run(attached, "create table kept as select 7 as n");
      }
      assertThat(ProcessHandle.of(orphan)).isPresent();
      child.process.destroyForcibly().waitFor();
    }
    assertThat(ProcessHandle.of(orphan))
        .as("a killed program leaves its server behind")
        .isPresent();
    try (Database database = Trial.serve(folder)) {
      assertThat(ProcessHandle.of(orphan)).isEmpty();
      assertThat(database.tenure()).isEqualTo(Database.Tenure.OWNED);
      assertThat(Trial.ask(database, "select n from kept")).isEqualTo("7");
    }
  }

  @Test
  void whatWasAcknowledgedOutlivesProgramAndServer() throws Exception {
    int acknowledged = 0;
    for (int round = 0; round < 3; round++) {
      try (Trial.Child child = Trial.child(folder, Database.Mode.SERVE);
          Database attached = Trial.command(folder)) {
        CompletableFuture<Void> kill = CompletableFuture.runAsync(() -> killSoon(child));
        acknowledged += writeUntilCut(attached, round);
        kill.join();
      }
    }
    try (Database database = Trial.command(folder)) {
      int stored = Integer.parseInt(Trial.ask(database, "select count(*) from kept"));
      System.out.println("3 kills: " + acknowledged + " acknowledged, " + stored + " stored");
      // Each kill may cut one insert between its commit and its answer.
      assertThat(stored).isBetween(acknowledged, acknowledged + 3);
      assertThat(acknowledged).isGreaterThan(30);
    }
  }

  private void killSoon(Trial.Child child) {
    try {
      Thread.sleep(400);
      child.process.destroyForcibly();
      Trial.kill("KILL", Trial.postmaster(folder));
      for (ProcessHandle server : Leftovers.serversOf(folder.cluster())) {
        server.destroyForcibly();
      }
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private static int writeUntilCut(Database database, int round) throws SQLException {
    int acknowledged = 0;
    try (Connection connection = database.as(DatabaseRole.MIGRATOR).connect()) {
      connection
          .createStatement()
          .execute("create table if not exists kept (round integer, n integer)");
    }
    try (Connection connection = database.as(DatabaseRole.MIGRATOR).connect();
        PreparedStatement insert = connection.prepareStatement("insert into kept values (?, ?)")) {
      while (acknowledged < 1_000_000) {
        insert.setInt(1, round);
        insert.setInt(2, acknowledged);
        insert.executeUpdate();
        acknowledged++;
      }
    } catch (SQLException cut) {
      assertThat(cut.getSQLState()).matches("57P0.|08...");
    }
    return acknowledged;
  }

  @Test
  void anEndedProgramTakesItsServerAlong() throws Exception {
    Trial.Child child = Trial.child(folder, Database.Mode.SERVE);
    long server = Trial.postmaster(folder);
    Patience time = Patience.of(Duration.ofMinutes(1));
    child.close();
    assertThat(ProcessHandle.of(server)).isEmpty();
    assertThat(time.spent()).isLessThan(Duration.ofSeconds(10));
    assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
    assertThat(child.output.lines()).as("no complaints at the end").isEmpty();
  }

  @Test
  void aCommandsServerStaysForThoseWhoAttached() throws Exception {
    Database owner = Trial.command(folder);
    Database attached = Trial.command(folder);
    assertThat(owner.tenure()).isEqualTo(Database.Tenure.OWNED);
    assertThat(attached.tenure()).isEqualTo(Database.Tenure.ATTACHED);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(owner::close);
    Thread.sleep(500);
    assertThat(closing).isNotDone();
    assertThat(Trial.ask(attached, "select 1")).isEqualTo("1");
    attached.close();
    closing.get(10, TimeUnit.SECONDS);
    owner.close();
  }

  @Test
  void halfUnpackedProgramsAreUnpackedAgain() throws Exception {
    Path cache = Files.createTempDirectory("xinheng-binaries");
    try {
      String version = Binaries.in(Trial.CACHE).home().getFileName().toString();
      Path half = Files.createDirectories(cache.resolve(version));
      Files.writeString(half.resolve("postgres"), "cut off");
      Files.writeString(half.resolve(".complete"), "1000 files, 60000000 bytes\n");
      Files.createDirectory(cache.resolve(version + ".part-1"));
      Patience time = Patience.of(Duration.ofMinutes(1));
      Binaries binaries = Binaries.in(cache);
      System.out.println("unpacking: " + time.spent().toMillis() + " ms");
      assertThat(Shell.run(List.of(binaries.program("postgres").toString(), "--version")).output())
          .contains(version);
      assertThat(half.resolve("postgres")).doesNotExist();
      assertThat(cache).isDirectoryNotContaining("glob:**.part-*");
    } finally {
      Leftovers.remove(cache);
    }
  }
}
