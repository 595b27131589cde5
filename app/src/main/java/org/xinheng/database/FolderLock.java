package org.xinheng.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A lock on a file that the system releases when its holder dies, by whatever death.
 *
 * <p>Within one process the system's lock does not exclude, and worse, closing a second channel on
 * the file would release the first one's lock. So the files held by this process are remembered and
 * never opened twice.
 */
final class FolderLock implements AutoCloseable {
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock, or null when somebody else (or this process) holds it. */
  static @Nullable FolderLock tryTake(Path lockFile) throws IOException {
    Path folder = lockFile.resolveSibling(".").toRealPath();
    Path file = folder.resolve(lockFile.getFileName());
    if (!HELD_HERE.add(file)) {
      return null;
    }
    FolderLock taken = null;
    try {
      taken = open(file);
    } finally {
      if (taken == null) {
        HELD_HERE.remove(file);
      }
    }
    return taken;
  }

  private static @Nullable FolderLock open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    String holder = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
    return new FolderLock(file, channel);
  }

  /** Who holds it, in words; only for messages. */
  static String holder(Path lockFile) {
    try {
      return "进程 " + Files.readString(lockFile).strip();
    } catch (IOException unreadable) {
      return "另一个进程";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DatabaseException("无法释放数据目录的锁文件 " + file + ":" + e.getMessage(), e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
