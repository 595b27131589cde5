package org.xinheng.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings every module's schema to the program's state. A module's scripts are on the class path in
 * {@code db/migration/<module>}; schema and history table bear the module's name.
 */
public final class Migrations {
  private Migrations() {}

  /**
   * Brings the whole database up: every module's tables, then who may see which rows.
   *
   * @throws DatabaseException as below, or when a rule for rows does not fit the tables
   */
  public static void bringUp(Database database) {
    Login migrator = database.as(DatabaseRole.MIGRATOR);
    if (!Scripts.haveRun(migrator.dataSource(), Modules.IN_ORDER)) {
      migrate(migrator.dataSource(), Modules.IN_ORDER);
    }
    RowRules.standard().apply(database);
  }

  /**
   * Migrates the modules in the given order, each in its own history.
   *
   * @return the number of scripts that ran
   * @throws DatabaseException when a script fails, was altered after it ran, or a module has no
   *     scripts; the modules before it stay migrated, the failing script is rolled back
   */
  public static int migrate(DataSource dataSource, List<String> modules) {
    return modules.stream().mapToInt(module -> migrate(dataSource, module)).sum();
  }

  private static int migrate(DataSource dataSource, String module) {
    try {
      return Flyway.configure()
          .dataSource(dataSource)
          .schemas(module)
          .defaultSchema(module)
          .locations("classpath:db/migration/" + module)
          .failOnMissingLocations(true)
          .validateMigrationNaming(true)
          .cleanDisabled(true)
          .loggers(QuietFlywayLog.class.getName())
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseException(
          "模块 " + module + " 的数据库结构升级失败,失败的一步已撤回,原有数据没有改动。请保留本信息并联系维护人员:" + e.getMessage(), e);
    }
  }
}
