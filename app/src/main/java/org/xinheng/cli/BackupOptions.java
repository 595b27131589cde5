package org.xinheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.xinheng.backup.BackupKeeper;
import org.xinheng.backup.BackupPlan;
import org.xinheng.backup.Source;
import org.xinheng.crypto.KeyRing;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.database.Database;
import picocli.CommandLine.Option;

/** Nightly backups of a serving program. */
final class BackupOptions {

  @Option(
      names = "--backup-folder",
      paramLabel = "DIR",
      description = "每夜备份和日志归档放在哪里（默认数据目录下的 backups；请指到另一块磁盘）")
  private @Nullable Path folder;

  @Option(names = "--backup-copy", paramLabel = "DIR", description = "第二份备份放在哪里（另一台机器的磁盘）")
  private @Nullable Path copy;

  @Option(names = "--backup-at", paramLabel = "HH:MM", description = "每夜备份的时刻（默认 02:00，北京时间）")
  private LocalTime at = BackupPlan.AT;

  @Option(names = "--backup-keep", paramLabel = "N", description = "保留几份备份（默认 14，至少 2）")
  private int keep = BackupPlan.KEEP;

  /** Refuses what cannot be meant. */
  void check() {
    if (keep < 2) {
      throw NotAccepted.usage("--backup-keep 至少是 2：只留一份时，新的一份坏了就没有备份了。");
    }
  }

  /**
   * Gives the program its watch over backups, which the home page asks; none where somebody else
   * runs the server. It is made after the keys were opened: it must not make any.
   */
  void register(Database database, DataOptions data, GenericApplicationContext context) {
    if (database.tenure() == Database.Tenure.OWNED) {
      context.registerBean(
          BackupKeeper.class, () -> keeper(data, context.getBean(KeyRing.class).keys()));
    }
  }

  private BackupKeeper keeper(DataOptions data, MasterKeys masters) {
    Source source = new Source(data.folder(), masters, Main.VERSION);
    Path place = folder == null ? data.data.resolve("backups") : folder;
    try {
      return new BackupKeeper(source, new BackupPlan(place, copy, at, keep), data.clock());
    } catch (IOException e) {
      throw new UncheckedIOException("无法使用存放备份的目录 " + place, e);
    }
  }
}
