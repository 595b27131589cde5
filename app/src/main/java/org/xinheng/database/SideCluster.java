package org.xinheng.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster that is put together from a backup in a folder of its own, and replays its log there.
 * Nothing else is touched.
 */
public final class SideCluster {

  private static final String TOO_EARLY_AN_END =
      "recovery ended before configured recovery target was reached";

  /**
   * All segments lie in pg_wal already, so no command fetches any. One timeline: a restored folder
   * begins an archive of its own.
   */
  private static final String REPLAY =
      """
      restore_command = 'false'
      recovery_target_timeline = 'current'
      recovery_target_action = 'promote'
      """;

  private static final Duration STOP_TELLING = Duration.ofSeconds(5);

  private final DatabaseFolder folder;
  private final Cluster cluster;

  private SideCluster(DatabaseFolder folder, Cluster cluster) {
    this.folder = folder;
    this.cluster = cluster;
  }

  /** Begins in a folder that does not exist yet. */
  public static SideCluster in(DatabaseFolder folder) throws IOException {
    folder.create();
    ServerAccount account = ServerAccount.forCluster(folder.home(), folder.cluster());
    Files.createDirectory(
        folder.cluster(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Binaries binaries = Binaries.in(folder.binariesCache());
    return new SideCluster(folder, new Cluster(new ClusterFiles(folder, binaries, account)));
  }

  /** Makes a folder of the cluster. */
  public void folder(String name) throws IOException {
    Files.createDirectories(inside(name));
  }

  /** Writes a file of the cluster. */
  public void file(String name, InputStream content) throws IOException {
    Path file = inside(name);
    Files.createDirectories(file.getParent());
    Files.copy(content, file);
  }

  /** Puts the password that the database knows where the program looks for it. */
  public void password(String password) throws IOException {
    folder.putPassword(password);
  }

  /** A name from a manifest must not lead out of the folder. */
  private Path inside(String name) throws IOException {
    Path file = folder.cluster().resolve(name).normalize();
    if (!file.startsWith(folder.cluster()) || file.equals(folder.cluster())) {
      throw new IOException("name outside the cluster: " + name);
    }
    return file;
  }

  /**
   * Replays the log up to the target, then stops the server in good order.
   *
   * @param target where to stop
   * @param progress hears how far the replay is
   * @throws DatabaseException when the log cannot be replayed
   */
  public Replayed replay(Target target, Consumer<String> progress) throws IOException {
    Files.createFile(folder.cluster().resolve("recovery.signal"));
    handOver();
    int port = Supervisor.freePort(0);
    Replayed first = run(port, target.setting(), progress);
    if (first.whole() || !said(TOO_EARLY_AN_END)) {
      return first.orFail(this::lastWords);
    }
    // Everything in the log is older than the target: all of it is wanted, and nothing more.
    Replayed all = run(port, "", progress).orFail(this::lastWords);
    return new Replayed(true, false, all.lastCommit());
  }

  private Replayed run(int port, String target, Consumer<String> progress) throws IOException {
    Process server = cluster.launch(port, REPLAY + target);
    try {
      Patience patience = Patience.endless();
      Duration told = Duration.ZERO;
      while (server.isAlive()) {
        State state = state(port);
        if (state.promoted()) {
          return new Replayed(true, true, state.lastCommit());
        }
        if (patience.spent().minus(told).compareTo(STOP_TELLING) > 0) {
          told = patience.spent();
          progress.accept("正在重放日志" + (state.lastCommit().map(at -> "，已到 " + at).orElse("")));
        }
        patience.pause();
      }
      return new Replayed(false, false, Optional.empty());
    } finally {
      cluster.stop(server.toHandle());
    }
  }

  private State state(int port) throws IOException {
    try (Connection connection = cluster.endpoint(port).connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select not pg_is_in_recovery(), pg_last_xact_replay_timestamp()")) {
      row.next();
      OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
      return new State(row.getBoolean(1), Optional.ofNullable(last).map(OffsetDateTime::toInstant));
    } catch (SQLException notYet) {
      Endpoint.refuseIfPasswordWrong(notYet);
      return new State(false, Optional.empty());
    }
  }

  private void handOver() throws IOException {
    ServerAccount account = cluster.files().account();
    Files.walkFileTree(
        folder.cluster(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            account.give(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault)
              throws IOException {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            account.give(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private boolean said(String words) throws IOException {
    return lastWords().contains(words);
  }

  private String lastWords() throws IOException {
    StringBuilder words = new StringBuilder();
    try (Stream<Path> logs = Files.list(folder.serverLog())) {
      for (Path log : logs.sorted().toList()) {
        words.append(Files.readString(log));
      }
    }
    return words.isEmpty() ? Files.readString(folder.startLog()) : words.toString();
  }

  private record State(boolean promoted, Optional<Instant> lastCommit) {}

  /** Where a replay stops. */
  public sealed interface Target {
    String setting();

    /** The moment at which the backup ended. */
    record EndOfBackup() implements Target {
      @Override
      public String setting() {
        return "recovery_target = 'immediate'\n";
      }
    }

    /** The last commit that the log holds. */
    record EndOfLog() implements Target {
      @Override
      public String setting() {
        return "";
      }
    }

    /** What was committed at this instant or before it. */
    record UpTo(Instant time) implements Target {
      private static final DateTimeFormatter TIME =
          DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

      @Override
      public String setting() {
        String at = TIME.format(time.atOffset(ZoneOffset.UTC));
        return "recovery_target_time = '" + at + "'\nrecovery_target_inclusive = on\n";
      }
    }
  }

  /**
   * How a replay went.
   *
   * @param whole the server came up
   * @param stopped it stopped at the target; false when the log ended before
   * @param lastCommit the last commit replayed, empty when there was none
   */
  public record Replayed(boolean whole, boolean stopped, Optional<Instant> lastCommit) {
    private Replayed orFail(Words why) throws IOException {
      if (!whole) {
        throw new DatabaseException("日志重放没有成功，没有留下恢复目录，备份和正在使用的数据都没有改动。数据库的说明：\n" + why.say());
      }
      return this;
    }
  }

  private interface Words {
    String say() throws IOException;
  }
}
