package org.xinheng.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Migrations;
import org.xinheng.database.Modules;

/** A program of its own for {@link UpgradeTest}: opens a folder and brings its schemas up. */
final class UpgradeMain {

  private UpgradeMain() {}

  public static void main(String[] arguments) throws IOException {
    try (Database database =
        Database.open(
            Office.folder(Path.of(arguments[0])), Database.Mode.SERVE, DatabaseListener.SILENT)) {
      upgrade(database);
      System.out.println("UPGRADED");
    }
  }

  /** As every start does. */
  static void upgradeForReal(Database database) {
    Migrations.bringUp(database);
  }

  /** As every start does, with the tests' own scripts after the program's. */
  static void upgrade(Database database) {
    List<String> modules = new ArrayList<>(Modules.IN_ORDER);
    modules.add("trial_upgrade");
    Migrations.migrate(database.as(DatabaseRole.MIGRATOR).dataSource(), modules);
  }
}
