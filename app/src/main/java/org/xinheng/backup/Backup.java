package org.xinheng.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.xinheng.crypto.BackupKey;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.ClusterCopy;
import org.xinheng.database.DatabaseException;

/** Takes one backup of a running server: copied, encrypted, read again, and only then shown. */
public final class Backup {

  static final String CLUSTER = "cluster/";
  static final String LOG = "wal/";
  static final String PASSWORD = "password";
  static final String LABEL = "backup_label";
  private static final int COPIERS = 2;

  private final Source source;
  private final Path part;
  private final MasterKeys.Sealing with;
  private final BackupKey key;
  private final Consumer<String> progress;

  private Backup(Source source, Path part, Consumer<String> progress) throws IOException {
    this.source = source;
    this.part = part;
    this.with = sealing(source);
    this.key = BackupKey.create(with.profile());
    this.progress = progress;
  }

  private static MasterKeys.Sealing sealing(Source source) throws IOException {
    try {
      return source.sealing();
    } catch (SQLException e) {
      throw new DatabaseException("备份没有开始：问不到数据库在用哪一把主密钥：" + e.getMessage(), e);
    }
  }

  /**
   * Takes a backup into a folder that is empty or not there yet. It is made beside its place and
   * moved into it when complete and checked; a death in the middle leaves only a part folder.
   *
   * @param progress hears what is done and how much of it
   * @return what the backup holds
   * @throws BackupRefused when the folder is taken or the disk too small
   */
  public static Manifest take(Source source, Path target, Consumer<String> progress)
      throws IOException {
    Path place = target.toAbsolutePath().normalize();
    refuseTaken(place);
    Path part =
        place.resolveSibling(place.getFileName() + ".part-" + ProcessHandle.current().pid());
    boolean done = false;
    try {
      Folders.createPrivate(part);
      Manifest manifest = new Backup(source, part, progress).copy();
      publish(part, place);
      done = true;
      return manifest;
    } finally {
      if (!done) {
        Folders.remove(part);
      }
    }
  }

  static void publish(Path part, Path place) throws IOException {
    try {
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("cannot move within " + place.getParent(), e);
    }
    BackupFolder.force(place.resolveSibling("."));
  }

  static void refuseTaken(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> inside = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
      if (inside.findAny().isPresent()) {
        throw new BackupRefused("目录 " + place + " 里已有内容，没有动它。请给出一个空目录或新的目录名。");
      }
    }
  }

  private Manifest copy() throws IOException {
    try (ClusterCopy copy = ClusterCopy.begin(source.folder(), "xinheng")) {
      ClusterCopy.Server server = copy.server();
      List<String> folders = copy.folders();
      List<Manifest.StoredFile> files = cluster(copy);
      Inventory inventory = inventory();
      ClusterCopy.End end = copy.end();
      files.addAll(log(copy, end));
      files.add(small(CLUSTER + LABEL, end.label()));
      files.add(small(PASSWORD, source.folder().password()));
      files.sort(Comparator.comparing(Manifest.StoredFile::path));
      Manifest manifest = manifest(server, end, inventory, folders, files);
      BackupFolder.finish(part, manifest, key, with.key()).refuseDamaged(progress);
      return manifest;
    }
  }

  private Manifest manifest(
      ClusterCopy.Server server,
      ClusterCopy.End end,
      Inventory inventory,
      List<String> folders,
      List<Manifest.StoredFile> files)
      throws IOException {
    Optional<Path> archive = WalArchive.of(source.folder());
    return new Manifest(
        Manifest.FORMAT,
        source.program(),
        Manifest.Kind.CLUSTER,
        end.at().toString(),
        source.folder().root().toString(),
        new Manifest.Server(
            server.version(),
            server.systemIdentifier(),
            server.startPosition(),
            end.position(),
            end.checkpoint(),
            end.segments(),
            archive.map(Path::toString).orElse(null)),
        inventory,
        folders,
        files);
  }

  private List<Manifest.StoredFile> cluster(ClusterCopy copy) throws IOException {
    List<String> names = copy.files();
    long bytes = names.stream().mapToLong(name -> copy.path(name).toFile().length()).sum();
    refuseSmallDisk(bytes);
    Steps steps = new Steps("正在备份", names.size(), bytes, progress);
    int last = names.size() - 1;
    List<Manifest.StoredFile> files = sealAll(copy, names.subList(0, last), steps);
    // The control file of a later moment than the files: the replay begins where the label says.
    byte[] control = steady(copy.path(names.get(last)));
    files.add(seal(CLUSTER + names.get(last), new ByteArrayInputStream(control)));
    steps.done(control.length);
    return files;
  }

  private void refuseSmallDisk(long bytes) throws IOException {
    long free = Files.getFileStore(part).getUsableSpace();
    // Pages of a database compress to a third and better; half is asked for.
    if (free < bytes / 2) {
      throw new BackupRefused(
          "备份没有开始：数据有 %d MiB，%s 所在磁盘只剩 %d MiB。请清理磁盘或换一个目录。"
              .formatted(bytes >> 20, part.getParent(), free >> 20));
    }
  }

  private List<Manifest.StoredFile> sealAll(ClusterCopy copy, List<String> names, Steps steps)
      throws IOException {
    List<Future<Optional<Manifest.StoredFile>>> work = new ArrayList<>();
    List<Manifest.StoredFile> files = new ArrayList<>();
    try (ExecutorService copiers = Executors.newFixedThreadPool(COPIERS)) {
      names.forEach(name -> work.add(copiers.submit(() -> sealOne(copy, name, steps))));
      for (Future<Optional<Manifest.StoredFile>> one : work) {
        result(one, copiers).ifPresent(files::add);
      }
    }
    return files;
  }

  private static <T> T result(Future<T> work, ExecutorService copiers) throws IOException {
    try {
      return work.get();
    } catch (ExecutionException e) {
      copiers.shutdownNow();
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new DatabaseException("备份没有完成，没有留下不完整的备份。", e.getCause());
    } catch (InterruptedException e) {
      copiers.shutdownNow();
      Thread.currentThread().interrupt();
      throw new DatabaseException("备份被中断，没有留下不完整的备份。", e);
    }
  }

  /** A table dropped meanwhile takes its files along; the log tells the restored server so. */
  private Optional<Manifest.StoredFile> sealOne(ClusterCopy copy, String name, Steps steps)
      throws IOException {
    try (InputStream content = Files.newInputStream(copy.path(name))) {
      Manifest.StoredFile file = seal(CLUSTER + name, content);
      steps.done(file.size());
      return Optional.of(file);
    } catch (NoSuchFileException dropped) {
      return Optional.empty();
    }
  }

  private Manifest.StoredFile seal(String name, InputStream content) throws IOException {
    Path file = part.resolve("files").resolve(name + ".sealed");
    return SealedFile.write(file, name, content, key);
  }

  private Manifest.StoredFile small(String name, String content) throws IOException {
    return seal(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** Read until two readings agree: the server may be writing it. */
  private static byte[] steady(Path file) throws IOException {
    byte[] once = Files.readAllBytes(file);
    byte[] again = Files.readAllBytes(file);
    while (!Arrays.equals(once, again)) {
      once = again;
      again = Files.readAllBytes(file);
    }
    return again;
  }

  private List<Manifest.StoredFile> log(ClusterCopy copy, ClusterCopy.End end) throws IOException {
    List<Manifest.StoredFile> files = new ArrayList<>();
    for (String segment : end.segments()) {
      try (InputStream content = Files.newInputStream(copy.path("pg_wal/" + segment))) {
        files.add(seal(LOG + segment, content));
      }
    }
    progress.accept("日志 " + files.size() + " 段");
    return files;
  }

  private Inventory inventory() throws IOException {
    try (Connection connection = source.folder().admin()) {
      return Inventory.of(connection);
    } catch (SQLException e) {
      throw new DatabaseException("备份没有完成，没有留下不完整的备份：清点数据时出错：" + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
