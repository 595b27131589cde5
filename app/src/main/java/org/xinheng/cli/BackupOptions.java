package org.xinheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.GenericApplicationContext;
import org.xinheng.backup.BackupKeeper;
import org.xinheng.backup.BackupPlan;
import org.xinheng.backup.Source;
import org.xinheng.crypto.CipherProfile;
import org.xinheng.crypto.MasterKey;
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

  /** The watch over backups; none where somebody else runs the server. */
  @Nullable BackupKeeper keeper(Database database, DataOptions data) throws IOException {
    if (database.tenure() != Database.Tenure.OWNED) {
      return null;
    }
    if (keep < 2) {
      throw NotAccepted.usage("--backup-keep 至少是 2：只留一份时，新的一份坏了就没有备份了。");
    }
    MasterKey master = MasterKey.load(data.keyFile());
    Source source = new Source(data.folder(), master, CipherProfile.GUOMI, Main.VERSION);
    Path place = folder == null ? data.data.resolve("backups") : folder;
    return new BackupKeeper(source, new BackupPlan(place, copy, at, keep), data.clock());
  }

  /** Lets the home page ask the watch. */
  static void register(@Nullable BackupKeeper keeper, GenericApplicationContext context) {
    if (keeper != null) {
      context.registerBean(BackupKeeper.class, () -> keeper);
    }
  }
}
