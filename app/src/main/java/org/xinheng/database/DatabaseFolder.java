package org.xinheng.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Where the database's things lie in a data folder (see the package's description).
 *
 * @param root the data folder (DATA)
 * @param binariesCache where the server's programs are unpacked; may be shared by several data
 *     folders
 */
public record DatabaseFolder(Path root, Path binariesCache) {
  private static final FileAttribute<?> SECRET =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final Set<PosixFilePermission> FOR_OWNER_ALONE =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  public DatabaseFolder {
    root = root.toAbsolutePath().normalize();
    binariesCache = binariesCache.toAbsolutePath().normalize();
  }

  /** A data folder that keeps the server's programs within itself. */
  public static DatabaseFolder of(Path root) {
    return new DatabaseFolder(root, root.resolve("postgresql"));
  }

  Path home() {
    return root.resolve("postgresql");
  }

  Path cluster() {
    return home().resolve("cluster");
  }

  Path lockFile() {
    return root.resolve("lock");
  }

  Path startLog() {
    return home().resolve("start.log");
  }

  Path serverLog() {
    return root.resolve("log").resolve("postgresql");
  }

  private Path passwordFile() {
    return home().resolve("password");
  }

  /** Where the password of an account lies. */
  Path secretFile(DatabaseRole role) {
    return home().resolve("password-" + role.code());
  }

  boolean hasSecret(DatabaseRole role) {
    return Files.exists(secretFile(role));
  }

  void forget(DatabaseRole role) throws IOException {
    Files.deleteIfExists(secretFile(role));
  }

  String secret(DatabaseRole role) throws IOException {
    return read(secretFile(role));
  }

  /** The password of an account, made when there is none yet. */
  String secretOrNew(DatabaseRole role) throws IOException {
    if (!hasSecret(role)) {
      writeSecret(secretFile(role), newPassword());
    }
    return secret(role);
  }

  private Path stateFile() {
    return root.resolve("server.properties");
  }

  /**
   * Makes the folders that are missing. Others may pass through them to what they own, and list
   * nothing.
   *
   * @throws DatabaseException when the folder cannot be written
   */
  void create() {
    try {
      if (!Files.exists(root)) {
        Files.createDirectories(root);
        passable(root);
      }
      if (!Files.exists(home())) {
        passable(Files.createDirectories(home()));
      }
      if (!Files.exists(serverLog())) {
        Files.createDirectories(serverLog());
        passable(root.resolve("log"));
        Files.setPosixFilePermissions(serverLog(), PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new DatabaseException(
          "不能在数据目录 " + root + " 中建立文件(" + e.getMessage() + ")。请换一个 --data 目录,或让当前账户能写入它。", e);
    }
  }

  private static void passable(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  /** Makes the password of a database to be. */
  void createPassword() throws IOException {
    writeSecret(passwordFile(), newPassword());
  }

  /** 256 random bits as 43 characters. */
  private static String newPassword() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** The password of a database that was made elsewhere. */
  void putPassword(String password) throws IOException {
    writeSecret(passwordFile(), password);
  }

  /**
   * A connection as the server's own administrator, to the server that runs on this folder.
   *
   * @throws SQLException when it does not answer
   */
  public Connection admin() throws IOException, SQLException {
    int port = server().map(Server::port).orElse(0);
    return Endpoint.local(port, password()).connect();
  }

  /** The secret by which the database knows its administrator. */
  public String password() throws IOException {
    return read(passwordFile());
  }

  private static String read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new DatabaseException("读不到数据库密码文件 " + file + "。请用当初建立该数据目录的账户运行;若文件已丢失,请从备份恢复它。");
    }
    if (!FOR_OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
      throw new DatabaseException("数据库密码文件 " + file + " 可被其他账户读取。请执行 chmod 600 后再启动;若可能已泄露,请更换密码。");
    }
    return Files.readString(file).strip();
  }

  /** Writes a file of mode 600, whole or not at all. */
  static void writeSecret(Path file, String text) throws IOException {
    Path part = Path.of(file + ".part-");
    Files.deleteIfExists(part);
    Files.createFile(part, SECRET);
    Files.writeString(part, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** What the folder says of its server; empty before the first start. */
  Optional<Server> server() throws IOException {
    if (!Files.exists(stateFile())) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(stateFile())) {
      properties.load(reader);
    }
    return Optional.of(
        new Server(
            Long.parseLong(properties.getProperty("program", "0")),
            Long.parseLong(properties.getProperty("postmaster", "0")),
            Integer.parseInt(properties.getProperty("port", "0"))));
  }

  void write(Server server) throws IOException {
    writeSecret(
        stateFile(),
        "program=%d%npostmaster=%d%nport=%d%n"
            .formatted(server.program(), server.postmaster(), server.port()));
  }

  /**
   * The server of a folder.
   *
   * @param program process id of the program that owns it, 0 when none runs
   * @param postmaster process id of the server, 0 when none runs
   * @param port on 127.0.0.1; kept from start to start while it stays free
   */
  record Server(long program, long postmaster, int port) {
    boolean runs() {
      return program != 0 && ProcessHandle.of(program).isPresent();
    }
  }
}
