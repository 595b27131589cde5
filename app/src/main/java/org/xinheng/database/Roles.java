package org.xinheng.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Makes the program's accounts at a server and keeps their passwords in the data folder. A password
 * never travels as text: the driver sends its scram verifier.
 */
final class Roles {

  /** Nothing that would let an account step over row-level security or make further accounts. */
  private static final String HARMLESS =
      " login nosuperuser nobypassrls nocreaterole nocreatedb noreplication";

  /** Hands the modules' schemas, and what of ours is in them, to another owner. */
  private static final String HAND_OVER =
      """
      do $do$
      declare
        ours oid[] := array(
          select oid from pg_namespace where nspname = any (string_to_array('%2$s', ',')));
        thing record;
      begin
        for thing in
          select format('alter schema %%I owner to %%I', nspname, '%1$s') as command from pg_namespace
            where oid = any (ours) and nspowner = current_user::regrole
          union all
          select format('alter table %%s owner to %%I', oid::regclass, '%1$s') from pg_class
            where relkind in ('r', 'p', 'v') and relowner = current_user::regrole
              and relnamespace = any (ours)
          union all
          select format('alter routine %%s owner to %%I', oid::regprocedure, '%1$s') from pg_proc
            where proowner = current_user::regrole and pronamespace = any (ours)
        loop
          execute thing.command;
        end loop;
      end $do$\
      """;

  private final Login administrator;
  private final DatabaseFolder folder;

  private Roles(Login administrator, DatabaseFolder folder) {
    this.administrator = administrator;
    this.folder = folder;
  }

  /**
   * The accounts at our own server: made or put right, with the database and its modules' schemas
   * handed to the migrator. A folder of the time before there were accounts is brought up by this.
   */
  static Map<DatabaseRole, Login> own(Login administrator, DatabaseFolder folder)
      throws SQLException, IOException {
    Roles roles = new Roles(administrator, folder);
    try (Connection connection = administrator.connect()) {
      String database = database(connection);
      Map<DatabaseRole, Login> logins = new EnumMap<>(DatabaseRole.class);
      for (DatabaseRole role : DatabaseRole.values()) {
        logins.put(role, roles.made(connection, role, database, true));
      }
      String owner = DatabaseRole.MIGRATOR.accountIn(database);
      try (Statement statement = connection.createStatement()) {
        statement.execute("alter database \"%s\" owner to \"%s\"".formatted(database, owner));
        statement.execute("revoke all on database \"%s\" from public".formatted(database));
        statement.execute(HAND_OVER.formatted(owner, String.join(",", Modules.IN_ORDER)));
        for (DatabaseRole role : DatabaseRole.values()) {
          statement.execute(
              "grant connect on database \"%s\" to \"%s\""
                  .formatted(database, role.accountIn(database)));
        }
      }
      return logins;
    }
  }

  /**
   * The accounts at a server that somebody else runs: the migrator is given, it makes the two
   * others.
   */
  static Map<DatabaseRole, Login> outside(Login migrator, DatabaseFolder folder)
      throws SQLException, IOException {
    Roles roles = new Roles(migrator, folder);
    try (Connection connection = migrator.connect()) {
      String database = database(connection);
      return new EnumMap<>(
          Map.of(
              DatabaseRole.MIGRATOR, migrator,
              DatabaseRole.APP, roles.made(connection, DatabaseRole.APP, database, false),
              DatabaseRole.SEALED, roles.made(connection, DatabaseRole.SEALED, database, false)));
    }
  }

  /** The accounts of a server that another program has started on the same folder. */
  static Map<DatabaseRole, Login> known(Login administrator, String database, DatabaseFolder folder)
      throws IOException {
    Map<DatabaseRole, Login> logins = new EnumMap<>(DatabaseRole.class);
    for (DatabaseRole role : DatabaseRole.values()) {
      String password = folder.secret(role);
      logins.put(role, new Login(administrator.url(), role.accountIn(database), password));
    }
    return logins;
  }

  private Login made(Connection connection, DatabaseRole role, String database, boolean ours)
      throws SQLException, IOException {
    String account = role.accountIn(database);
    boolean fresh = !folder.hasSecret(role);
    Login login = new Login(administrator.url(), account, folder.secretOrNew(role));
    boolean exists = exists(connection, account);
    try (Statement statement = connection.createStatement()) {
      if (!exists) {
        statement.execute("create role \"%s\"".formatted(account) + HARMLESS);
      } else if (ours) {
        statement.execute("alter role \"%s\"".formatted(account) + HARMLESS);
      }
    }
    if (!exists || (ours && !opens(login))) {
      connection
          .unwrap(PGConnection.class)
          .alterUserPassword(account, login.password().toCharArray(), "scram-sha-256");
    } else if (!ours && !opens(login)) {
      throw locked(account, role, fresh);
    }
    return login;
  }

  /** Several nodes share one outside database, so a stranger's password is never overwritten. */
  private DatabaseException locked(String account, DatabaseRole role, boolean fresh)
      throws IOException {
    if (fresh) {
      folder.forget(role);
    }
    return new DatabaseException(
        "外部数据库里已有账号 %s，但它的密码不是本数据目录所存的。请把首次连接该库的节点上的文件 %s 复制过来（权限 600）；若已丢失，请数据库管理员为该账号设新密码并写入此文件。"
            .formatted(account, folder.secretFile(role)));
  }

  private static boolean opens(Login login) {
    try (Connection connection = login.connect()) {
      return connection.isValid(5);
    } catch (SQLException refused) {
      return false;
    }
  }

  private static boolean exists(Connection connection, String account) throws SQLException {
    try (var ask = connection.prepareStatement("select from pg_roles where rolname = ?")) {
      ask.setString(1, account);
      try (ResultSet rows = ask.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String database(Connection connection) throws SQLException {
    return connection.getCatalog();
  }
}
