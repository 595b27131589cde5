package org.xinheng.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

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
  private final Map<DatabaseRole, Login> logins;
  private final Tenure tenure;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Database(
      Endpoint endpoint, Map<DatabaseRole, Login> logins, Tenure tenure, Runnable release) {
    this.endpoint = endpoint;
    this.logins = Map.copyOf(logins);
    this.tenure = tenure;
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
    @Nullable Supervisor started = null;
    boolean open = false;
    try {
      Supervisor supervisor = Supervisor.start(folder, listener);
      started = supervisor;
      Endpoint endpoint = supervisor.endpoint();
      Map<DatabaseRole, Login> logins = Roles.own(endpoint.login(), folder);
      Runnable release = () -> stop(supervisor, mode, endpoint, lock);
      open = true;
      return new Database(endpoint, logins, Tenure.OWNED, release);
    } catch (SQLException e) {
      throw new DatabaseException("数据库账号没有建立成功：" + e.getMessage(), e);
    } finally {
      if (!open) {
        if (started != null) {
          started.stop();
        }
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
        Map<DatabaseRole, Login> logins = Roles.known(endpoint.login(), Endpoint.NAME, folder);
        return Optional.of(new Database(endpoint, logins, Tenure.ATTACHED, () -> close(tether)));
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
   * A server that somebody else runs, PostgreSQL 15 or later. The account given becomes the
   * migrator and makes the two others, so it needs CREATEROLE there and must own the database.
   *
   * @param url JDBC address, {@code jdbc:postgresql://host:port/database}
   * @param folder data folder that keeps the passwords of the accounts made
   * @throws DatabaseException when it cannot be reached, is too old, or could lose records
   */
  public static Database outside(String url, String user, String password, DatabaseFolder folder) {
    Endpoint endpoint = new Endpoint(url, user, password);
    try {
      endpoint.inspectOutside();
      folder.create();
      Map<DatabaseRole, Login> logins = Roles.outside(endpoint.login(), folder);
      return new Database(endpoint, logins, Tenure.OUTSIDE, () -> {});
    } catch (SQLException e) {
      Endpoint.refuseIfPasswordWrong(e);
      throw new DatabaseException(
          "连接不上外部数据库 " + url + ":" + e.getMessage() + "。请核对 --database-url。", e);
    } catch (IOException e) {
      throw new DatabaseException("无法读写数据目录 " + folder.root() + ":" + e + "。", e);
    }
  }

  /** The way in for one kind of work; the program itself goes as {@link DatabaseRole#APP}. */
  public Login as(DatabaseRole role) {
    return Objects.requireNonNull(logins.get(role));
  }

  /** JDBC address; stays the same while the server is started again. */
  String url() {
    return endpoint.url();
  }

  /** The administrator of our own server, or the account given for an outside one. */
  String user() {
    return endpoint.user();
  }

  String password() {
    return endpoint.password();
  }

  public Tenure tenure() {
    return tenure;
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
