package org.xinheng.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of a running server's files between {@code pg_backup_start} and {@code pg_backup_stop}.
 *
 * <p>Files may change while they are read: the server's log, from the start position to the end
 * position, makes them of one moment again. A temporary slot keeps that log from being recycled
 * meanwhile; both end with this connection, however the program dies.
 */
public final class ClusterCopy implements AutoCloseable {

  /** What starts empty in a restored cluster; the folders themselves must be there. */
  private static final Set<String> EMPTY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");

  /** What belongs to the running server alone, or is written anew at every start. */
  private static final Set<String> SKIPPED =
      Set.of(
          "postmaster.pid",
          "postmaster.opts",
          "current_logfiles",
          "backup_label",
          "backup_manifest",
          "tablespace_map",
          "postgresql.conf",
          "pg_hba.conf",
          "standby.signal",
          "recovery.signal");

  private static final Pattern TEMPORARY = Pattern.compile("pgsql_tmp.*|t\\d+_\\d+.*");
  private static final Pattern RELATION = Pattern.compile("(\\d+)(_(?:fsm|vm|init))?(\\.\\d+)?");
  private static final Pattern CHECKPOINT = Pattern.compile("CHECKPOINT LOCATION: (\\S+)");

  /** The server reads it first and we copy it last. */
  private static final String CONTROL = "global/pg_control";

  private final Path cluster;
  private final Connection connection;
  private final String startPosition;

  private ClusterCopy(Path cluster, Connection connection, String startPosition) {
    this.cluster = cluster;
    this.connection = connection;
    this.startPosition = startPosition;
  }

  /**
   * Begins a copy of the folder's running server.
   *
   * @param label short ASCII name, for the server's own notes
   * @throws DatabaseException when the server cannot be asked, or keeps files outside its folder
   */
  public static ClusterCopy begin(DatabaseFolder folder, String label) throws IOException {
    Path cluster = folder.cluster();
    refuseTablespaces(cluster);
    try {
      Connection connection = folder.admin();
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "select pg_create_physical_replication_slot('xinheng_copy_' || pg_backend_pid(), true, true)");
        return new ClusterCopy(
            cluster, connection, ask(statement, "select pg_backup_start('" + label + "', true)"));
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static void refuseTablespaces(Path cluster) throws IOException {
    try (Stream<Path> links = Files.list(cluster.resolve("pg_tblspc"))) {
      if (links.findAny().isPresent()) {
        throw new DatabaseException("数据库有一部分放在数据目录之外（表空间），备份会不完整，因此没有开始。请先移回数据目录。");
      }
    }
  }

  /** Names of the folders to be made, below the cluster's own, parents first. */
  public List<String> folders() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> all = Files.walk(cluster)) {
      all.filter(Files::isDirectory)
          .map(this::name)
          .filter(name -> !name.isEmpty() && !isBelowEmpty(name) && !isTemporary(name))
          .sorted()
          .forEach(names::add);
    }
    names.add("pg_wal/archive_status");
    names.add("pg_wal/summaries");
    return names;
  }

  /** Names of the files to copy, in an order that is safe: the control file comes last. */
  public List<String> files() throws IOException {
    List<String> names;
    try (Stream<Path> all = Files.walk(cluster)) {
      names = new ArrayList<>(all.filter(Files::isRegularFile).map(this::name).sorted().toList());
    }
    Set<String> unlogged = Set.copyOf(names.stream().filter(n -> n.endsWith("_init")).toList());
    names.removeIf(name -> isLeftOut(name, unlogged));
    names.remove(CONTROL);
    names.add(CONTROL);
    return names;
  }

  private static boolean isLeftOut(String name, Set<String> unlogged) {
    return SKIPPED.contains(name)
        || isBelowEmpty(name)
        || isTemporary(name)
        || isUnlogged(name, unlogged);
  }

  private static boolean isBelowEmpty(String name) {
    int slash = name.indexOf('/');
    return slash > 0 && EMPTY.contains(name.substring(0, slash));
  }

  private static boolean isTemporary(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return TEMPORARY.matcher(last).matches()
        || last.startsWith("pg_internal.init")
        || last.endsWith(".tmp")
        || last.contains(".part-");
  }

  /** An unlogged table is empty after a crash and after a restore: only its first form is kept. */
  private static boolean isUnlogged(String name, Set<String> unlogged) {
    int slash = name.lastIndexOf('/');
    Matcher relation = RELATION.matcher(name.substring(slash + 1));
    return relation.matches()
        && !"_init".equals(relation.group(2))
        && unlogged.contains(name.substring(0, slash + 1) + relation.group(1) + "_init");
  }

  private String name(Path file) {
    return cluster.relativize(file).toString();
  }

  /** Where a file of the cluster lies. */
  public Path path(String name) {
    return cluster.resolve(name);
  }

  /** Which server this is. */
  public Server server() {
    try (Statement statement = connection.createStatement()) {
      return new Server(
          ask(statement, "show server_version"),
          ask(statement, "select system_identifier from pg_control_system()"),
          startPosition);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Ends the copy: what the restored server must be told, and which log segments it needs. */
  public End end() {
    try (Statement statement = connection.createStatement()) {
      String position;
      String label;
      try (ResultSet row =
          statement.executeQuery("select lsn, labelfile from pg_backup_stop(false)")) {
        row.next();
        position = row.getString(1);
        label = row.getString(2);
      }
      List<String> segments = segments(statement, position);
      return new End(position, checkpoint(label), label, segments, serverTime(statement));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static String checkpoint(String label) {
    Matcher found = CHECKPOINT.matcher(label);
    return found.find() ? found.group(1) : "";
  }

  private List<String> segments(Statement statement, String end) throws SQLException {
    String timeline = ask(statement, "select timeline_id from pg_control_checkpoint()");
    return Wal.segments(Long.parseLong(timeline), Wal.position(startPosition), Wal.position(end));
  }

  /** The server stamps commits by its own clock, so a time to restore to is compared with it. */
  private static Instant serverTime(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select statement_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  private static String ask(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static DatabaseException failed(SQLException e) {
    return new DatabaseException("备份时数据库没有应答，原有数据没有改动：" + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * The server that is copied.
   *
   * @param version of PostgreSQL
   * @param systemIdentifier made by initdb, different for each database ever made
   * @param startPosition position in the log from which it is needed
   */
  public record Server(String version, String systemIdentifier, String startPosition) {}

  /**
   * The end of a copy.
   *
   * @param position in the log up to which it is needed
   * @param checkpoint where the replay begins
   * @param label to be put beside the copied files as {@code backup_label}
   * @param segments names of the log segments that are needed, in order
   * @param at by the server's clock
   */
  public record End(
      String position, String checkpoint, String label, List<String> segments, Instant at) {}
}
