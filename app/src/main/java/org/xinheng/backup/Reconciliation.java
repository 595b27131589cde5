package org.xinheng.backup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinheng.database.SideCluster;
import org.xinheng.database.SideCluster.Target;

/**
 * What a restore brought back, held against the backup.
 *
 * @param from the backup
 * @param backup its manifest
 * @param replayed how the replay went
 * @param archived up to when the archived log is complete
 * @param target what was wanted
 * @param restored what is there now
 */
public record Reconciliation(
    String from,
    Manifest backup,
    SideCluster.Replayed replayed,
    Optional<Instant> archived,
    Target target,
    Inventory restored) {

  /**
   * What speaks against using the restored folder; empty when nothing does. Rows of ordinary tables
   * may become fewer with time, entries of the history never.
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    Inventory.ChainState before = backup.inventory().chains();
    Inventory.ChainState after = restored.chains();
    if (!after.isWhole()) {
      faults.add("履历链在 " + after.firstBroken() + " 处断裂");
    }
    if (after.entries() < before.entries()) {
      faults.add("履历少了 " + (before.entries() - after.entries()) + " 条");
    }
    if (after.entries() == before.entries() && !after.head().equals(before.head())) {
      faults.add("履历条数相同而链头不同");
    }
    if (target instanceof Target.EndOfBackup
        && !backup.inventory().versions().equals(restored.versions())) {
      faults.add("数据库结构的版本与备份不符");
    }
    return faults;
  }

  /** What the operator should know, in Chinese. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (target instanceof Target.UpTo(Instant time) && isBeyond(time)) {
      notes.add(
          "日志归档只完整到 " + archived.map(Instant::toString).orElse("（没有记录）") + "，所要的时间更晚：这之后的办理没有恢复。");
    }
    return notes;
  }

  private boolean isBeyond(Instant time) {
    return !replayed.stopped() && archived.map(at -> at.isBefore(time)).orElse(true);
  }

  /** The report, one line a fact. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("备份：" + from + "（" + backup.finished() + "，" + backup.program() + "）");
    lines.add("最后一笔提交：" + replayed.lastCommit().map(Instant::toString).orElse("备份完成之时"));
    lines.add("表\t备份时\t恢复后");
    Map<String, Long> before =
        backup.inventory().tables().stream()
            .collect(Collectors.toMap(Inventory.TableRows::table, Inventory.TableRows::rows));
    restored
        .tables()
        .forEach(t ->
            lines.add(t.table() + "\t" + before.getOrDefault(t.table(), 0L) + "\t" + t.rows()));
    Inventory.ChainState chains = restored.chains();
    lines.add(
        "履历：%d 条链，%d 条记录，%s，链头 %s"
            .formatted(
                chains.chains(),
                chains.entries(),
                chains.isWhole() ? "完整" : "断裂",
                chains.head().substring(0, 16)));
    lines.addAll(notes());
    faults().forEach(fault -> lines.add("不符：" + fault));
    return lines;
  }
}
