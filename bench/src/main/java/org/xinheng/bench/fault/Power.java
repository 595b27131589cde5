package org.xinheng.bench.fault;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A disk of its own that can lose its power: ext4 on a loop device. A cut stops all writing to the
 * device at once, the file system's journal included, so what was written and not synced is gone
 * after the next mount, as with a real cut on a disk that keeps what it acknowledged. Needs root.
 *
 * @param image file that is the disk
 * @param mount where it is mounted
 */
record Power(Path image, Path mount) {

  /** FS_IOC_SHUTDOWN of ext4 and xfs, and its mode that does not even write the journal. */
  private static final long SHUTDOWN = 0x8004_587dL;

  private static final int NO_LOG_FLUSH = 2;

  static boolean possible() {
    return System.getProperty("user.name").equals("root")
        && Files.exists(Path.of("/dev/loop-control"))
        && Files.exists(Path.of("/usr/sbin/mkfs.ext4"));
  }

  /**
   * Makes a disk below a folder and mounts it.
   *
   * @param gigabytes its size; the file takes only what is used
   */
  static Power on(Path folder, int gigabytes) throws IOException, InterruptedException {
    Power power = new Power(folder.resolve("disk.img"), folder.resolve("disk"));
    Files.createDirectories(power.mount);
    try (FileChannel file =
        FileChannel.open(power.image, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      file.write(java.nio.ByteBuffer.wrap(new byte[1]), gigabytes * (1L << 30) - 1);
    }
    Shell.run("/usr/sbin/mkfs.ext4", "-q", power.image.toString());
    power.restore();
    Files.setPosixFilePermissions(power.mount, PosixFilePermissions.fromString("rwxr-xr-x"));
    return power;
  }

  /** Mounts it, which replays what its journal holds. */
  void restore() throws IOException, InterruptedException {
    Shell.run("mount", "-o", "loop", image.toString(), mount.toString());
  }

  /** From here on nothing reaches the disk. */
  void cut() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      int file = (int) OPEN.invokeExact(arena.allocateFrom(mount.toString()), 0);
      MemorySegment mode = arena.allocateFrom(ValueLayout.JAVA_INT, NO_LOG_FLUSH);
      int result = (int) IOCTL.invokeExact(file, SHUTDOWN, mode);
      int closed = (int) CLOSE.invokeExact(file);
      if (file < 0 || result != 0 || closed != 0) {
        throw new IOException("the file system at " + mount + " cannot be shut down");
      }
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes it out of the tree; whoever worked on it must be gone. */
  void release() throws IOException, InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        Shell.run("umount", mount.toString());
        return;
      } catch (IOException busy) {
        if (attempt == 50) {
          throw busy;
        }
        Thread.sleep(100);
      }
    }
  }

  private static final MethodHandle OPEN =
      handle(
          "open",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
  private static final MethodHandle IOCTL =
      handle(
          "ioctl",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS),
          Linker.Option.firstVariadicArg(2));
  private static final MethodHandle CLOSE =
      handle("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

  /** Three calls of the system that Java has no words for. */
  @SuppressWarnings("restricted")
  private static MethodHandle handle(
      String name, FunctionDescriptor descriptor, Linker.Option... options) {
    Linker linker = Linker.nativeLinker();
    SymbolLookup library = linker.defaultLookup();
    return linker.downcallHandle(library.find(name).orElseThrow(), descriptor, options);
  }
}
