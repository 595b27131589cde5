package org.xinheng.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Makes a cluster's files: the empty database at the first start, the configuration at every start.
 */
record ClusterFiles(DatabaseFolder folder, Binaries binaries, ServerAccount account) {
  static final String SUPERUSER = "xinheng_admin";

  /** Who may connect: whoever proves to know a password, from this machine. Nobody is trusted. */
  private static final String CLIENTS = "host all all 127.0.0.1/32 scram-sha-256\n";

  /**
   * What survives a power cut comes first. Logs never hold what people wrote: no statements, no
   * parameters, and terse, since the detail of a constraint error quotes the row.
   */
  private static final String CONFIGURATION =
      """
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      allow_alter_system = off
      listen_addresses = '127.0.0.1'
      port = %d
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'
      max_connections = 60
      shared_buffers = 256MB
      work_mem = 8MB
      maintenance_work_mem = 128MB
      effective_cache_size = 1GB
      max_wal_size = 1GB
      max_slot_wal_keep_size = 8GB
      jit = off
      timezone = 'Asia/Shanghai'
      log_timezone = 'Asia/Shanghai'
      lc_messages = 'C'
      logging_collector = on
      log_directory = '%s'
      log_filename = 'postgresql-%%d.log'
      log_file_mode = 0600
      log_rotation_age = 1d
      log_rotation_size = 0
      log_truncate_on_rotation = on
      log_line_prefix = '%%m [%%p] %%a '
      log_statement = 'none'
      log_min_duration_statement = -1
      log_min_error_statement = panic
      log_parameter_max_length = 0
      log_parameter_max_length_on_error = 0
      log_error_verbosity = terse
      """;

  /**
   * Makes the cluster unless it is there. It is made beside its place and moved into it when
   * complete.
   *
   * @throws DatabaseException when initdb fails, or the cluster belongs to another major version
   */
  void initialise() throws IOException {
    if (Files.exists(folder.cluster())) {
      checkVersion();
      return;
    }
    Leftovers.removeParts(folder.home());
    folder.createPassword();
    Path part = Leftovers.newPart(folder.cluster());
    Path password = Files.writeString(part.resolveSibling(part.getFileName() + ".pw"), "");
    try {
      Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
      Files.writeString(password, folder.password());
      account.give(password);
      account.give(part);
      initdb(part, password);
    } finally {
      Files.delete(password);
    }
    Files.move(part, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void initdb(Path target, Path password) throws IOException {
    Shell.Result result =
        Shell.run(
            account.command(
                binaries.program("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
    if (result.code() != 0) {
      throw new DatabaseException("新建数据库失败。请检查磁盘空间和系统的 C.UTF-8 语言环境。数据库的说明:\n" + result.output());
    }
  }

  private void checkVersion() throws IOException {
    String found = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
    if (!found.equals(binaries.major())) {
      throw new DatabaseException(
          "数据目录 %s 是 PostgreSQL %s 的,本程序自带的是 %s。请用原来版本的程序做一次备份,再用本程序恢复到新目录。"
              .formatted(folder.root(), found, binaries.major()));
    }
  }

  /**
   * Writes the configuration anew: a file edited by hand does not make the database unsafe for
   * long.
   *
   * @param more settings for this one run, empty or ending with a line end
   */
  void configure(int port, String more) throws IOException {
    String log = folder.serverLog().toString().replace("'", "''");
    write("postgresql.conf", CONFIGURATION.formatted(port, log) + more);
    write("pg_hba.conf", CLIENTS);
    account.give(folder.serverLog());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.home().resolve(name);
    DatabaseFolder.writeSecret(file, text);
    account.give(file);
    Files.move(
        file,
        folder.cluster().resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
