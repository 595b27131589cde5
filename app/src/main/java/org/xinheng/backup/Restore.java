package org.xinheng.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseException;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.SideCluster;
import org.xinheng.database.SideCluster.Target;
import org.xinheng.database.Wal;

/**
 * Puts a backup into a new folder, replays the log up to the wanted moment, and holds the result
 * against what the backup says. The data in use is never touched.
 */
public final class Restore {

  /** Lies beside the master key, written by whoever destroys keys. */
  private static final String ERASED = "erased-matters.tsv";

  private final Order order;
  private final MasterKeys masters;
  private final Consumer<String> progress;

  private Restore(Order order, Consumer<String> progress) {
    this.order = order;
    this.masters = MasterKeys.of(order.keys());
    this.progress = progress;
  }

  /**
   * What is wanted.
   *
   * @param from a backup, or a folder of backups of which the newest fitting one is taken
   * @param to the new data folder; empty or not there yet
   * @param keys the file of the master keys
   * @param target the wanted moment
   * @param archive folder of the log archive where it is no longer where the backup says
   * @param data how a data folder keeps the server's programs
   */
  public record Order(
      Path from,
      Path to,
      KeyFile keys,
      Target target,
      @Nullable Path archive,
      Function<Path, DatabaseFolder> data) {}

  /**
   * Restores.
   *
   * @param progress hears what is done and how much of it
   * @throws BackupRefused when the backup is damaged, the folder taken, or the moment out of reach;
   *     nothing is left behind then
   */
  public static Reconciliation run(Order order, Consumer<String> progress) throws IOException {
    Path to = order.to().toAbsolutePath().normalize();
    Backup.refuseTaken(to);
    if (!Files.isReadable(order.keys().path())) {
      throw new BackupRefused(
          "读不到主密钥文件 " + order.keys().path() + "。主密钥不在备份里；请从保管的副本取来，用 --key 指明。");
    }
    Path part = to.resolveSibling(to.getFileName() + ".part-" + ProcessHandle.current().pid());
    boolean done = false;
    try {
      Reconciliation result = new Restore(order, progress).into(part);
      Backup.publish(part, to);
      done = true;
      return result;
    } finally {
      if (!done) {
        Folders.remove(part);
      }
    }
  }

  private Reconciliation into(Path part) throws IOException {
    BackupFolder backup = BackupFolder.open(choose(), masters);
    refuseWrongKind(backup);
    refuseTooEarly(backup);
    backup.refuseDamaged(progress);
    DatabaseFolder data = order.data().apply(part);
    SideCluster side = SideCluster.in(data);
    unpack(backup, side);
    Optional<Instant> reached = log(backup, side);
    SideCluster.Replayed replayed = side.replay(order.target(), progress);
    keepKey(part);
    return new Reconciliation(
        backup.folder().toString(),
        backup.manifest(),
        replayed,
        reached,
        order.target(),
        inventory(data));
  }

  /** The backup itself, or the newest in the folder that ended before the wanted moment. */
  private Path choose() throws IOException {
    if (BackupFolder.isOne(order.from()) || !Files.isDirectory(order.from())) {
      return order.from();
    }
    Optional<Path> newest = Optional.empty();
    try (Stream<Path> all = Files.list(order.from())) {
      for (Path one : all.filter(BackupFolder::isOne).sorted().toList()) {
        if (!isTooEarly(BackupFolder.glance(one))) {
          newest = Optional.of(one);
        }
      }
    }
    return newest.orElseThrow(
        () -> new BackupRefused("目录 " + order.from() + " 里没有可用的备份，或没有一份早于所要的时间。"));
  }

  private boolean isTooEarly(Manifest manifest) {
    return order.target() instanceof Target.UpTo(Instant time)
        && time.isBefore(Instant.parse(manifest.finished()));
  }

  private void refuseTooEarly(BackupFolder backup) {
    if (isTooEarly(backup.manifest())) {
      throw new BackupRefused(
          "这份备份到 " + backup.manifest().finished() + " 才完成，不能恢复到更早的时间。请换用更早的备份，或给出更晚的时间。");
    }
  }

  private static void refuseWrongKind(BackupFolder backup) {
    if (backup.manifest().kind() != Manifest.Kind.CLUSTER) {
      throw new BackupRefused("目录 " + backup.folder() + " 里是导出的表，不是备份。请用 import-data 导入。");
    }
  }

  private void unpack(BackupFolder backup, SideCluster side) throws IOException {
    Manifest manifest = backup.manifest();
    for (String folder : manifest.folders()) {
      side.folder(folder);
    }
    Steps steps = new Steps("正在恢复", manifest.files().size(), manifest.size(), progress);
    for (Manifest.StoredFile file : manifest.files()) {
      try (InputStream content = backup.open(file.path())) {
        place(file.path(), content, side);
      }
      steps.done(file.size());
    }
  }

  private static void place(String path, InputStream content, SideCluster side) throws IOException {
    if (path.startsWith(Backup.CLUSTER)) {
      side.file(path.substring(Backup.CLUSTER.length()), content);
    } else if (path.startsWith(Backup.LOG)) {
      side.file("pg_wal/" + path.substring(Backup.LOG.length()), content);
    } else if (path.equals(Backup.PASSWORD)) {
      side.password(new String(content.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  /** Adds the archived log that follows the backup's own; says up to when it is complete. */
  private Optional<Instant> log(BackupFolder backup, SideCluster side) throws IOException {
    Manifest.Server server = java.util.Objects.requireNonNull(backup.manifest().server());
    if (order.target() instanceof Target.EndOfBackup) {
      return Optional.empty();
    }
    WalArchive archive = WalArchive.open(archiveOf(backup, server), masters);
    List<String> found = new ArrayList<>(archive.segments());
    List<String> own = server.segments();
    String last = own.getLast();
    found.removeIf(segment -> segment.compareTo(last) <= 0);
    long next = Wal.start(last) + Wal.SEGMENT;
    int placed = 0;
    for (String segment : found) {
      if (Wal.start(segment) != next) {
        break;
      }
      side.file("pg_wal/" + segment, new ByteArrayInputStream(archive.content(segment)));
      next += Wal.SEGMENT;
      placed++;
    }
    progress.accept("归档日志 " + placed + " 段");
    return placed == found.size() ? archive.reached() : Optional.empty();
  }

  private Path archiveOf(BackupFolder backup, Manifest.Server server) {
    List<Path> places = new ArrayList<>();
    if (order.archive() != null) {
      places.add(order.archive());
    }
    if (server.archive() != null) {
      Path noted = Path.of(server.archive());
      Path beside = backup.folder().toAbsolutePath().resolveSibling("wal");
      places.add(beside.resolve(noted.getFileName()));
      places.add(noted);
    }
    return places.stream()
        .filter(WalArchive::isOne)
        .findFirst()
        .orElseThrow(() ->
            new BackupRefused(
                "找不到这份备份之后的日志归档（"
                    + (server.archive() == null ? "做备份时没有归档" : server.archive())
                    + "），只能恢复到备份完成的时刻：去掉 --until；归档在别处时用 --wal 指明。"));
  }

  /**
   * The folder is of no use without the key that opens its personal data. The list of matters whose
   * keys were destroyed comes along: the first start destroys again what the backup brought back.
   */
  private void keepKey(Path part) throws IOException {
    Path keys = part.resolve("keys");
    Folders.createPrivate(keys);
    copyPrivate(order.keys().path(), keys.resolve("master.key"));
    Path erased = order.keys().path().resolveSibling(ERASED);
    if (Files.exists(erased)) {
      copyPrivate(erased, keys.resolve(ERASED));
      progress.accept("已销毁密钥的事项名单一并带来，启动时会再次销毁。");
    }
  }

  private static void copyPrivate(Path from, Path to) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var out =
        Files.newByteChannel(
            to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
      out.write(ByteBuffer.wrap(Files.readAllBytes(from)));
    }
  }

  private static Inventory inventory(DatabaseFolder data) throws IOException {
    try (Database database = Database.open(data, Database.Mode.COMMAND, DatabaseListener.SILENT);
        Connection connection = data.admin()) {
      return Inventory.of(connection);
    } catch (SQLException e) {
      throw new DatabaseException("恢复出来的数据库无法清点，没有留下恢复目录：" + e.getMessage(), e);
    }
  }
}
