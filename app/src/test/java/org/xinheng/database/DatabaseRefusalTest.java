package org.xinheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A stopped database that somebody meddled with: what is refused, and what is put right. */
class DatabaseRefusalTest {
  private static DatabaseFolder folder;

  @BeforeAll
  static void madeAndStopped() throws Exception {
    folder = Trial.folder();
    Trial.serve(folder).close();
  }

  @AfterAll
  static void remove() throws Exception {
    Trial.remove(folder);
  }

  @AfterEach
  void itStartsAgainWhenMended() throws Exception {
    Trial.serve(folder).close();
    assertThat(Leftovers.serversOf(folder.cluster())).isEmpty();
  }

  @Test
  void aPidFileWhoseNumberAnotherProgramBearsIsRemoved() throws Exception {
    ServerAccount account = ServerAccount.forCluster(folder.home(), folder.cluster());
    Process stranger = Shell.process(account.command("sleep", "60")).start();
    try {
      Path pidFile = folder.cluster().resolve("postmaster.pid");
      Files.writeString(
          pidFile, stranger.pid() + "\n" + folder.cluster() + "\n1\n1\n\n127.0.0.1\n");
      account.give(pidFile);
      Trial.serve(folder).close();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroy();
    }
  }

  @Test
  void anUnsafeServerIsRefused() throws Exception {
    Path settings = folder.cluster().resolve("postgresql.auto.conf");
    Files.writeString(settings, "fsync = off\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> Trial.serve(folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("fsync");
    assertThat(Leftovers.serversOf(folder.cluster())).isEmpty();
    Files.writeString(settings, "");
    Trial.serve(folder).close();
  }

  @Test
  void aFolderThatOthersReadIsRefusedAtOnce() throws Exception {
    Files.setPosixFilePermissions(folder.cluster(), PosixFilePermissions.fromString("rwxr-xr-x"));
    Patience time = Patience.of(Duration.ofMinutes(1));
    assertThatThrownBy(() -> Trial.serve(folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("permissions");
    Files.setPosixFilePermissions(folder.cluster(), PosixFilePermissions.fromString("rwx------"));
    assertThat(time.spent()).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aPasswordFileThatOthersReadIsRefused() throws Exception {
    Path password = folder.home().resolve("password");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> Trial.serve(folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("chmod 600");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
  }
}
