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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.house.Control;

/** A stopped database that somebody meddled with: what is refused, and what is put right. */
@Control("O3")
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

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  void anUnsafeServerIsRefused(String setting) throws Exception {
    Path settings = folder.cluster().resolve("postgresql.auto.conf");
    Files.writeString(settings, setting + " = off\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> Trial.serve(folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(setting);
    assertThat(Leftovers.serversOf(folder.cluster())).isEmpty();
    Files.writeString(settings, "");
    Trial.serve(folder).close();
  }

  @Test
  void aClusterWithoutChecksumsIsRefused() throws Exception {
    DatabaseFolder careless = Trial.folder();
    careless.create();
    careless.createPassword();
    ServerAccount account = ServerAccount.forCluster(careless.home(), careless.cluster());
    Path password = Files.writeString(careless.home().resolve("pw"), careless.password());
    Path cluster = Files.createDirectory(careless.cluster());
    account.give(password);
    account.give(cluster);
    Shell.Result made =
        Shell.run(
            account.command(
                Binaries.in(Trial.CACHE).program("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + ClusterFiles.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--no-data-checksums"));
    assertThat(made.code()).as(made.output()).isZero();
    assertThatThrownBy(() -> Trial.serve(careless))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("data_checksums");
    Trial.remove(careless);
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

  @ParameterizedTest
  @ValueSource(strings = {"password", "password-app", "password-migrator", "password-sealed"})
  void aPasswordFileThatOthersReadIsRefused(String name) throws Exception {
    Path password = folder.home().resolve(name);
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> Trial.serve(folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("chmod 600");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
  }
}
