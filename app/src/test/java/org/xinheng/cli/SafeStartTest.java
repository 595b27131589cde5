package org.xinheng.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Migrations;
import org.xinheng.house.Control;
import org.xinheng.shared.OfficeClock;

/** What the program itself refuses to start with. */
@Control("O3")
class SafeStartTest {

  private static final Instant LAST = Instant.parse("2025-10-15T02:00:00Z");

  @Test
  void rootIsRefusedUnlessAllowed() {
    assertThatThrownBy(() -> SafeStart.refuseRoot("root", false)).hasMessageContaining("root");
    assertThatCode(() -> SafeStart.refuseRoot("root", true)).doesNotThrowAnyException();
    assertThatCode(() -> SafeStart.refuseRoot("xinheng", false)).doesNotThrowAnyException();
  }

  @Test
  void aClockBehindTheHistoryIsRefused() throws Exception {
    Path parent = Files.createTempDirectory("xinheng-clock");
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path data = parent.resolve("data");
    DatabaseFolder folder =
        new DatabaseFolder(data, Path.of("target", "test-postgresql").toAbsolutePath());
    try (Database database =
        Database.open(folder, Database.Mode.COMMAND, DatabaseListener.SILENT)) {
      Migrations.bringUp(database);
      at(database, LAST);
      write(database);
      assertThatCode(() -> at(database, LAST.minus(Duration.ofMinutes(5))))
          .doesNotThrowAnyException();
      assertThatThrownBy(() -> at(database, LAST.minus(Duration.ofMinutes(5)).minusSeconds(1)))
          .hasMessageContaining("2025-10-15 10:00");
    }
  }

  private static void at(Database database, Instant now) {
    SafeStart.refuseWrongClock(database, new OfficeClock(InstantSource.fixed(now)));
  }

  private static void write(Database database) throws Exception {
    try (var connection = database.as(DatabaseRole.MIGRATOR).connect();
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into ledger.entry (region, chain, seq, kind, on_day, at, encrypted, content, previous, hash)"
              + " values ('139999', gen_random_uuid(), 1, 'trial', '2025-10-15', '"
              + LAST
              + "', false, '', '', '')");
    }
  }
}
