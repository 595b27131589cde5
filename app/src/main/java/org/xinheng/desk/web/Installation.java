package org.xinheng.desk.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinheng.backup.BackupKeeper;
import org.xinheng.backup.HealthLine;
import org.xinheng.identity.DemoAccounts;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;

/**
 * How the installation is, for those who can do something about it: the system administrator reads
 * every line, the bureau's leader what must be mended.
 */
@Component
class Installation {

  private final ObjectProvider<BackupKeeper> keeper;
  private final ObjectProvider<DemoAccounts> demonstration;

  Installation(ObjectProvider<BackupKeeper> keeper, ObjectProvider<DemoAccounts> demonstration) {
    this.keeper = keeper;
    this.demonstration = demonstration;
  }

  List<HealthLine> seenBy(Scope scope) {
    if (scope.has(Role.SYSTEM_ADMIN)) {
      return lines();
    }
    return scope.has(Role.BUREAU_LEADER)
        ? lines().stream().filter(line -> line.level() == HealthLine.Level.BAD).toList()
        : List.of();
  }

  private List<HealthLine> lines() {
    BackupKeeper running = keeper.getIfAvailable();
    if (running != null) {
      return running.health();
    }
    String why =
        demonstration.getIfAvailable() != null
            ? "backup.health.demonstration"
            : "backup.health.outside";
    return List.of(new HealthLine(HealthLine.Level.GOOD, why, List.of()));
  }
}
