package org.xinheng.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server of one data folder: starting it once, asking whether it answers, stopping it. */
record Cluster(ClusterFiles files) {
  private static final Duration RECOVERY = Duration.ofMinutes(10);
  private static final Duration FAST_STOP = Duration.ofSeconds(10);
  private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(5);

  /**
   * Signs of a start that came too early after a death (or, once the server writes its own log, of
   * a port that was just taken).
   */
  private static final List<String> PASSING =
      List.of("lock file", "shared memory block", "redirecting log output");

  /** One attempt to start did not succeed; a later one may. */
  static final class StartFailed extends Exception {
    private static final long serialVersionUID = 1L;

    StartFailed(String message) {
      super(message);
    }
  }

  private DatabaseFolder folder() {
    return files.folder();
  }

  Endpoint endpoint(int port) throws IOException {
    return Endpoint.local(port, folder().password());
  }

  /**
   * Starts the server process, which becomes our child but not part of our terminal: an interrupt
   * from the keyboard is for us, and we stop the server when we are done with it.
   */
  Process launch(int port) throws IOException {
    return launch(port, "");
  }

  /** The same with settings added for this one run. */
  Process launch(int port, String more) throws IOException {
    files.configure(port, more);
    List<String> command =
        files
            .account()
            .command(
                "setsid",
                files.binaries().program("postgres").toString(),
                "-D",
                folder().cluster().toString());
    return Shell.process(command)
        .redirectOutput(folder().startLog().toFile())
        .redirectInput(Path.of("/dev/null").toFile())
        .start();
  }

  /** Waits while the server comes up, however long it replays its log after a crash. */
  void awaitAnswer(Process server, Endpoint endpoint) throws IOException, StartFailed {
    Patience patience = Patience.of(RECOVERY);
    while (server.isAlive()) {
      try {
        endpoint.prepare();
        return;
      } catch (SQLException notYet) {
        Endpoint.refuseIfPasswordWrong(notYet);
        if (!patience.pause()) {
          throw new StartFailed("数据库十分钟内没有应答:" + notYet.getMessage());
        }
      }
    }
    throw failure(Files.readString(folder().startLog()).strip());
  }

  /**
   * Why the server gave up: what passes by itself is worth another attempt, the rest is for people
   * to mend.
   */
  private static StartFailed failure(String said) {
    String message = "数据库没有启动成功,数据没有改动。数据库的说明:\n" + said;
    if (PASSING.stream().noneMatch(said::contains)) {
      throw new DatabaseException(message);
    }
    return new StartFailed(message);
  }

  /**
   * Clears the way for a start: stops a server that outlived its program, waits for children that
   * outlive their server, removes a pid file whose number now belongs to another program.
   */
  void clear() throws IOException, StartFailed {
    List<ProcessHandle> servers = Leftovers.serversOf(folder().cluster());
    Optional<Long> recorded = recordedPid();
    // Only the postmaster may be told to stop: a lone checkpointer would take it for an orderly
    // shutdown.
    servers.stream()
        .filter(server -> recorded.equals(Optional.of(server.pid())))
        .forEach(this::stop);
    if (!gone(FAST_STOP)) {
      Leftovers.serversOf(folder().cluster()).forEach(server -> signal("QUIT", server));
      if (!gone(IMMEDIATE_STOP)) {
        throw new StartFailed("上次运行留下的数据库进程没有退出:" + Leftovers.serversOf(folder().cluster()));
      }
    }
    if (recorded.flatMap(ProcessHandle::of).isPresent()) {
      Files.deleteIfExists(pidFile());
    }
  }

  private boolean gone(Duration limit) throws IOException {
    Patience patience = Patience.of(limit);
    while (!Leftovers.serversOf(folder().cluster()).isEmpty()) {
      if (!patience.pause()) {
        return false;
      }
    }
    return true;
  }

  private Path pidFile() {
    return folder().cluster().resolve("postmaster.pid");
  }

  private Optional<Long> recordedPid() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    return Files.readAllLines(pidFile()).stream()
        .findFirst()
        .filter(line -> line.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /**
   * Fast stop: sessions are cut, what is committed is written; harder when that takes over ten
   * seconds.
   */
  void stop(ProcessHandle server) {
    if (stops("INT", server, FAST_STOP) || stops("QUIT", server, IMMEDIATE_STOP)) {
      return;
    }
    server.destroyForcibly();
  }

  /**
   * Orderly stop: lets sessions that are at work finish, for so long; false when some still are.
   */
  boolean stopWhenIdle(ProcessHandle server, Duration limit) {
    return stops("TERM", server, limit);
  }

  private boolean stops(String name, ProcessHandle server, Duration limit) {
    if (server.isAlive()) {
      signal(name, server);
    }
    return ended(server, limit);
  }

  private void signal(String name, ProcessHandle process) {
    String program = files.binaries().program("pg_ctl").toString();
    Shell.output(files.account().command(program, "kill", name, Long.toString(process.pid())));
  }

  private static boolean ended(ProcessHandle process, Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException e) {
      throw new DatabaseException("等待数据库停止时出错。", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("等待数据库停止时被中断。", e);
    }
  }
}
