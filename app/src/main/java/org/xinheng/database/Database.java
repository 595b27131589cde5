package org.xinheng.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An open database: where it is, how to enter, and the right to close it.
 *
 * <p>A data folder has one owner at a time, the program that started its server. A command that
 * finds the folder owned attaches to the running server; a second {@code serve} is refused.
 */
public final class Database implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Database.class.getName());
  private static final Duration ATTACH = Duration.ofSeconds(60);

  /** Held shared by attached commands; taken alone by a command that wants to stop the server. */
  private static final long ATTACHED_KEY = 0x78696e68656e67L;

  /** Why the database is opened. */
  public enum Mode {
    /** To serve: the folder must be ours alone. */
    SERVE,
    /**
     * For one command: attaches to a running server, else runs one for as long as the command
     * lasts.
     */
    COMMAND
  }

  /** Who runs the server. */
  public enum Tenure {
    /** This program does: closing stops it. */
    OWNED,
    /** Another program does, on the same data folder. */
    ATTACHED,
    /** Somebody else does, somewhere. */
    OUTSIDE
  }

  private final Endpoint endpoint;
  private final Tenure tenure;
  private final List<String> warnings;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Database(Endpoint endpoint, Tenure tenure, List<String> warnings, Runnable release) {
    this.endpoint = endpoint;
    this.tenure = tenure;
    this.warnings = warnings;
    this.release = release;
  }

  /**
   * Opens the database of a data folder, making it at the first start.
   *
   * @throws DatabaseException when the folder is in use (to serve), cannot be used, or its server
   *     is not safe
   */
  public static Database open(DatabaseFolder folder, Mode mode, DatabaseListener listener) {
    folder.create();
    try {
      return openOrAttach(folder, mode, listener);
    } catch (IOException e) {
      throw new DatabaseException("无法读写数据目录 " + folder.root() + ":" + e + "。请检查磁盘空间和目录权限。", e);
    }
  }

  private static Database openOrAttach(DatabaseFolder folder, Mode mode, DatabaseListener listener)
      throws IOException {
    Patience patience = Patience.of(ATTACH);
    while (true) {
      FolderLock lock = FolderLock.tryTake(folder.lockFile());
      if (lock != null) {
        return own(folder, mode, listener, lock);
      }
      String holder = FolderLock.holder(folder.lockFile());
      if (mode == Mode.SERVE) {
        throw new DatabaseException(
            "数据目录 " + folder.root() + " 正由" + holder + "使用。请先停止它,或用 --data 另选一个目录。");
      }
      Optional<Database> attached = attach(folder);
      if (attached.isPresent()) {
        return attached.get();
      }
      if (!patience.pause()) {
        throw new DatabaseException(
            "数据目录 " + folder.root() + " 正由" + holder + "使用,但它的数据库一分钟内没有应答。请稍后再试。");
      }
    }
  }

  private static Database own(
      DatabaseFolder folder, Mode mode, DatabaseListener listener, FolderLock lock)
      throws IOException {
    boolean open = false;
    try {
      Supervisor supervisor = Supervisor.start(folder, listener);
      Endpoint endpoint = supervisor.endpoint();
      Runnable release = () -> stop(supervisor, mode, endpoint, lock);
      open = true;
      return new Database(endpoint, Tenure.OWNED, List.of(), release);
    } finally {
      if (!open) {
        lock.close();
      }
    }
  }

  private static void stop(Supervisor supervisor, Mode mode, Endpoint endpoint, FolderLock lock) {
    try {
      if (mode == Mode.COMMAND) {
        waitForAttached(endpoint);
      }
    } finally {
      supervisor.stop();
      lock.close();
    }
  }

  /**
   * A command that started the server stays until those have gone that attached to it meanwhile.
   */
  private static void waitForAttached(Endpoint endpoint) {
    try (Connection connection = endpoint.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + ATTACHED_KEY + ")");
    } catch (SQLException serverIsDown) {
      LOG.log(System.Logger.Level.DEBUG, "nobody can be attached to it", serverIsDown);
    }
  }

  private static Optional<Database> attach(DatabaseFolder folder) throws IOException {
    Optional<DatabaseFolder.Server> server = folder.server().filter(DatabaseFolder.Server::runs);
    if (server.isEmpty()) {
      return Optional.empty();
    }
    Endpoint endpoint = Endpoint.local(server.get().port(), folder.password());
    try {
      Connection tether = endpoint.connect();
      if (holds(tether)) {
        return Optional.of(new Database(endpoint, Tenure.ATTACHED, List.of(), () -> close(tether)));
      }
      close(tether);
    } catch (SQLException notReady) {
      Endpoint.refuseIfPasswordWrong(notReady);
    }
    return Optional.empty();
  }

  private static boolean holds(Connection tether) throws SQLException {
    try (Statement statement = tether.createStatement();
        ResultSet rows =
            statement.executeQuery("select pg_try_advisory_lock_shared(" + ATTACHED_KEY + ")")) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private static void close(Connection tether) {
    try {
      tether.close();
    } catch (SQLException e) {
      throw new DatabaseException("断开数据库时出错:" + e.getMessage(), e);
    }
  }

  /**
   * A server that somebody else runs, PostgreSQL 15 or later.
   *
   * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
   * @throws DatabaseException when it cannot be reached, is too old, or does not store UTF-8
   */
  public static Database outside(String url, String user, String password) {
    Endpoint endpoint = new Endpoint(url, user, password);
    try {
      return new Database(endpoint, Tenure.OUTSIDE, endpoint.inspectOutside(), () -> {});
    } catch (SQLException e) {
      Endpoint.refuseIfPasswordWrong(e);
      throw new DatabaseException(
          "连接不上外部数据库 " + url + ":" + e.getMessage() + "。请核对 --database-url。", e);
    }
  }

  /** JDBC address; stays the same while the server is started again. */
  public String url() {
    return endpoint.url();
  }

  public String user() {
    return endpoint.user();
  }

  public String password() {
    return endpoint.password();
  }

  public Tenure tenure() {
    return tenure;
  }

  /** What should be mended at an outside server, in Chinese; empty for our own. */
  public List<String> warnings() {
    return warnings;
  }

  /** Plain connections, without a pool: for migrations and short commands. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(endpoint.url());
    source.setUser(endpoint.user());
    source.setPassword(endpoint.password());
    return source;
  }

  /**
   * Stops the server within about ten seconds if this program owns it, else lets go of it. A
   * command's own server is stopped when the last command that attached to it is done. Closing
   * twice does no harm.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      release.run();
    }
  }
}
