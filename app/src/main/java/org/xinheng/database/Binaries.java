package org.xinheng.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The server's programs, unpacked once per version from the library on the class path.
 *
 * @param home folder with {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
  private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+)(\\.\\d+)?\\.jar");
  private static final String MARKER = ".complete";

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  /** The major version, which a data folder must share: 18. */
  String major() {
    String version = home.getFileName().toString();
    return version.substring(0, version.indexOf('.'));
  }

  /**
   * Unpacks the programs below {@code cache} unless they are there, whole.
   *
   * <p>They are unpacked beside their place and moved into it when complete, so a kill in the
   * middle leaves only a part folder, which the next start removes. The lock keeps two programs
   * from sharing one part.
   */
  static Binaries in(Path cache) throws IOException {
    URL archive = archive();
    Path home = cache.resolve(version(archive));
    if (isWhole(home)) {
      return new Binaries(home);
    }
    Files.createDirectories(cache);
    try (FolderLock lock = waitForLock(cache.resolve("unpack.lock"))) {
      if (!isWhole(home)) {
        Leftovers.removeParts(cache);
        Leftovers.remove(home);
        unpack(archive, home);
      }
    }
    return new Binaries(home);
  }

  private static URL archive() {
    boolean supported = System.getProperty("os.arch", "").equals("amd64");
    URL archive = supported ? Binaries.class.getResource(ARCHIVE) : null;
    if (archive == null) {
      throw new DatabaseException(
          "程序自带的数据库只支持 64 位 x86 的 Linux,或程序包不完整。请用 --database-url 连接一台 PostgreSQL 15 以上的服务器。");
    }
    return archive;
  }

  private static String version(URL archive) {
    Matcher name = VERSION.matcher(archive.toString());
    if (!name.find()) {
      throw new DatabaseException("认不出自带数据库的版本:" + archive + "。请重新安装本程序。");
    }
    return name.group(1);
  }

  private static FolderLock waitForLock(Path file) throws IOException {
    Patience patience = Patience.of(Duration.ofMinutes(2));
    while (true) {
      FolderLock lock = FolderLock.tryTake(file);
      if (lock != null) {
        return lock;
      }
      if (!patience.pause()) {
        throw new DatabaseException(FolderLock.holder(file) + " 解压数据库程序过久。请等它结束或停掉它,再试一次。");
      }
    }
  }

  private static void unpack(URL archive, Path home) throws IOException {
    Path part = Leftovers.newPart(home);
    try (InputStream bytes = archive.openStream();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(entry, tar, part);
      }
    }
    Files.writeString(part.resolve(MARKER), measure(part));
    // The server may run under another account than the one that unpacks.
    Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void place(TarArchiveEntry entry, InputStream content, Path part)
      throws IOException {
    Path target = part.resolve(entry.getName()).normalize();
    if (!target.startsWith(part)) {
      throw new IOException("entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      createFolders(target);
      return;
    }
    createFolders(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()).getFileName());
      return;
    }
    Files.copy(content, target);
    String mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
  }

  private static void createFolders(@Nullable Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    createFolders(folder.getParent());
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static boolean isWhole(Path home) throws IOException {
    Path marker = home.resolve(MARKER);
    return Files.isReadable(marker) && Files.readString(marker).equals(measure(home));
  }

  /**
   * Number of files and their bytes: finds what a power cut or a cleaner took away, in a few
   * milliseconds.
   */
  private static String measure(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long[] sizes =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.endsWith(MARKER))
              .mapToLong(file -> file.toFile().length())
              .toArray();
      return sizes.length + " files, " + Arrays.stream(sizes).sum() + " bytes\n";
    }
  }
}
