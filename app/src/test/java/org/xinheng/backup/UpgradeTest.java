package org.xinheng.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.house.Control;

/**
 * An upgrade of a filled folder of the first release, cut off by {@code kill -9} of program and
 * server at points spread over its scripts, and begun again: everything is there. Four points in
 * the usual run; {@code -Dxinheng.upgrade.kills=20} for the long one ({@code bench/upgrade}).
 */
class UpgradeTest {

  private static final int KILLS = Integer.getInteger("xinheng.upgrade.kills", 4);

  /** The server itself stops at the n-th change of a schema, however the program sends it. */
  private static final String HALT =
      """
      create schema if not exists halt;
      create sequence if not exists halt.step;
      create table if not exists halt.point (at bigint);
      create or replace function halt.stop() returns event_trigger language plpgsql security definer as $$
      begin
        if nextval('halt.step') = (select at from halt.point) then perform pg_sleep(300); end if;
      end $$;
      create event trigger halt_at on ddl_command_end execute function halt.stop();
      """;

  private static final String NO_HALT =
      "drop event trigger if exists halt_at; drop schema if exists halt cascade";

  @Test
  @Control({"O7", "F19"})
  void anUpgradeThatIsCutOffAnywhereIsFinishedByTheNextStart() throws Exception {
    Path first = FirstRelease.make();
    Path root = Objects.requireNonNull(first.getParent());
    try {
      Inventory before = inventory(first, false);
      assertThat(before.chains().isWhole()).isTrue();
      assertThat(before.chains().entries()).isGreaterThan(200);
      long changes = changes(first, root);
      assertThat(changes).isGreaterThanOrEqualTo(Math.min(KILLS, 6));
      for (int kill = 1; kill <= KILLS; kill++) {
        long at = Math.max(1, changes * kill / KILLS);
        Path data = copy(first, root.resolve("kill-" + kill));
        cutOff(data, at);
        Inventory after = inventory(data, true);
        assertSame(before, after, at);
        Folders.remove(data);
      }
      System.out.println(KILLS + " kills over " + changes + " changes of schemas: all finished");
    } finally {
      Folders.remove(root);
    }
  }

  private static void assertSame(Inventory before, Inventory after, long at) {
    assertThat(after.chains()).as("chains, killed at %s", at).isEqualTo(before.chains());
    for (Inventory.TableRows table : before.tables()) {
      assertThat(after.tables()).as("killed at %s", at).contains(table);
    }
  }

  /** How many changes of schemas a whole upgrade makes. */
  private static long changes(Path first, Path root) throws Exception {
    Path data = copy(first, root.resolve("whole"));
    DatabaseFolder folder = Office.folder(data);
    try (Database database = Database.open(folder, Database.Mode.SERVE, DatabaseListener.SILENT)) {
      run(folder, HALT);
      UpgradeMain.upgrade(database);
      return Long.parseLong(ask(folder, "select last_value from halt.step"));
    } finally {
      Folders.remove(data);
    }
  }

  private static void cutOff(Path data, long at) throws Exception {
    DatabaseFolder folder = Office.folder(data);
    try (Database database = Database.open(folder, Database.Mode.SERVE, DatabaseListener.SILENT)) {
      Objects.requireNonNull(database);
      run(folder, HALT);
      run(folder, "insert into halt.point values (" + at + ")");
    }
    Process program = program(data);
    awaitHalt(folder, program);
    Path pid = data.resolve("postgresql/cluster/postmaster.pid");
    long server = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
    program.destroyForcibly().waitFor();
    ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
  }

  private static Process program(Path data) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-cp",
                System.getProperty("java.class.path"),
                UpgradeMain.class.getName(),
                data.toString()))
        .redirectErrorStream(true)
        .redirectOutput(data.resolveSibling(data.getFileName() + ".out").toFile())
        .start();
  }

  private static void awaitHalt(DatabaseFolder folder, Process program) throws Exception {
    for (int i = 0; i < 600 && program.isAlive(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
      try {
        String halted =
            ask(folder, "select count(*) from pg_stat_activity where wait_event = 'PgSleep'");
        if (!halted.equals("0")) {
          return;
        }
      } catch (SQLException notYet) {
        assertThat(notYet.getSQLState()).matches("08...|57P0.");
      }
    }
    throw new AssertionError(
        "the upgrade was not halted: "
            + Files.readString(folder.root().resolveSibling(folder.root().getFileName() + ".out")));
  }

  /** Starts once more, as an operator would, and takes stock. */
  private static Inventory inventory(Path data, boolean upgrade) throws Exception {
    DatabaseFolder folder = Office.folder(data);
    try (Database database = Database.open(folder, Database.Mode.SERVE, DatabaseListener.SILENT)) {
      if (upgrade) {
        run(folder, NO_HALT);
        UpgradeMain.upgrade(database);
      }
      try (Connection connection = folder.admin()) {
        return Inventory.of(connection);
      }
    }
  }

  private static Path copy(Path from, Path to) throws Exception {
    int code =
        new ProcessBuilder("cp", "-a", from.toString(), to.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(code).isZero();
    return to;
  }

  private static void run(DatabaseFolder folder, String sql) throws Exception {
    try (Connection connection = folder.admin();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(DatabaseFolder folder, String sql) throws Exception {
    try (Connection connection = folder.admin();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
