package org.xinheng.backup;

import java.util.function.Consumer;

/** Says how far a long work is, at every tenth of its bytes. */
final class Steps {

  private static final double MIB = 1 << 20;

  private final String what;
  private final int files;
  private final long bytes;
  private final Consumer<String> progress;
  private int filesDone;
  private long bytesDone;
  private long told;

  Steps(String what, int files, long bytes, Consumer<String> progress) {
    this.what = what;
    this.files = files;
    this.bytes = bytes;
    this.progress = progress;
  }

  synchronized void done(long size) {
    filesDone++;
    bytesDone += size;
    long tenth = bytes == 0 ? 10 : bytesDone * 10 / bytes;
    if (tenth > told || filesDone == files) {
      told = tenth;
      progress.accept(
          "%s：%d／%d 个文件，%.1f／%.1f MiB"
              .formatted(
                  what, filesDone, files, bytesDone / MIB, Math.max(bytes, bytesDone) / MIB));
    }
  }
}
