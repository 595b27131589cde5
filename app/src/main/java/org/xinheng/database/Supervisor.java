package org.xinheng.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one server running from the first start to the last stop, and starts it again when it dies.
 */
final class Supervisor {
  private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());
  private static final Duration FIRST_START = Duration.ofSeconds(20);

  /** At the end of the program, sessions still at work get this long before they are cut. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Cluster cluster;
  private final DatabaseFolder folder;
  private final DatabaseListener listener;
  private final Thread hook = new Thread(this::endOfProgram, "database-stop");
  private int port;
  private @Nullable Process server;
  private boolean stopping;

  private Supervisor(Cluster cluster, DatabaseFolder folder, DatabaseListener listener) {
    this.cluster = cluster;
    this.folder = folder;
    this.listener = listener;
  }

  /**
   * Starts the folder's server and watches over it. The caller holds the folder's lock.
   *
   * @throws DatabaseException when it does not answer within 20 s (replaying its log apart) or is
   *     not safe
   */
  static Supervisor start(DatabaseFolder folder, DatabaseListener listener) throws IOException {
    Binaries binaries = Binaries.in(folder.binariesCache());
    ServerAccount account = ServerAccount.forCluster(folder.home(), folder.cluster());
    ClusterFiles files = new ClusterFiles(folder, binaries, account);
    files.initialise();
    Supervisor supervisor = new Supervisor(new Cluster(files), folder, listener);
    supervisor.firstStart();
    return supervisor;
  }

  Endpoint endpoint() throws IOException {
    return cluster.endpoint(port);
  }

  private void firstStart() throws IOException {
    Runtime.getRuntime().addShutdownHook(hook);
    boolean up = false;
    try {
      startPatiently(Patience.of(FIRST_START));
      up = true;
    } finally {
      if (!up) {
        removeHook();
      }
    }
    Thread.ofPlatform().name("database-watch").daemon().start(this::watch);
  }

  private void startPatiently(Patience patience) throws IOException {
    while (true) {
      try {
        cluster.clear();
        port = freePort(folder.server().map(DatabaseFolder.Server::port).orElse(0));
        startOnce();
        return;
      } catch (Cluster.StartFailed e) {
        if (!patience.pause()) {
          throw new DatabaseException(String.valueOf(e.getMessage()), e);
        }
      }
    }
  }

  private void startOnce() throws IOException, Cluster.StartFailed {
    Process started = launch();
    boolean safe = false;
    try {
      cluster.awaitAnswer(started, endpoint());
      endpoint().refuseUnlessSafe();
      folder.write(new DatabaseFolder.Server(ProcessHandle.current().pid(), started.pid(), port));
      safe = true;
    } catch (SQLException lostAgain) {
      throw new Cluster.StartFailed("数据库刚启动又中断:" + lostAgain.getMessage());
    } finally {
      if (!safe) {
        cluster.stop(started.toHandle());
      }
    }
  }

  /** No start after the stop has begun: both look at {@code stopping} under one lock. */
  private synchronized Process launch() throws IOException, Cluster.StartFailed {
    if (stopping) {
      throw new Cluster.StartFailed("程序正在停止。");
    }
    server = cluster.launch(port);
    return server;
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private synchronized @Nullable Process beginStop() {
    Process last = stopping ? null : server;
    stopping = true;
    return last;
  }

  private synchronized @Nullable Process server() {
    return server;
  }

  private void watch() {
    Process watched = server();
    while (watched != null) {
      int code = waitFor(watched);
      if (isStopping()) {
        return;
      }
      Patience outage = Patience.endless();
      tell(() -> listener.lost("数据库进程意外结束(代码 " + code + "),正在重新启动。"));
      if (!startedAgain(outage)) {
        return;
      }
      tell(() -> listener.back(outage.spent()));
      watched = server();
    }
  }

  /** Tries until it succeeds, on the same port, since the program's connections point there. */
  private boolean startedAgain(Patience patience) {
    while (!isStopping()) {
      try {
        cluster.clear();
        startOnce();
        return true;
      } catch (Cluster.StartFailed | DatabaseException | IOException e) {
        if (!isStopping()) {
          tell(() -> listener.lost("数据库没有重新启动成功,将继续尝试:" + e.getMessage()));
        }
        patience.pause();
      }
    }
    return false;
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("数据库的守护线程被中断。", e);
    }
  }

  /** A listener's fault must not end the watch. */
  private static void tell(Runnable message) {
    try {
      message.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "database listener failed", e);
    }
  }

  /** Stops the server fast; a second call does nothing. */
  void stop() {
    Process last = beginStop();
    if (last != null) {
      cluster.stop(last.toHandle());
      noteStopped();
      removeHook();
    }
  }

  private void endOfProgram() {
    Process last = beginStop();
    if (last != null) {
      if (!cluster.stopWhenIdle(last.toHandle(), GRACE)) {
        cluster.stop(last.toHandle());
      }
      noteStopped();
    }
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException programIsEnding) {
      LOG.log(System.Logger.Level.DEBUG, "closed while the program ends", programIsEnding);
    }
  }

  private void noteStopped() {
    try {
      folder.write(new DatabaseFolder.Server(0, 0, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The port of last time when it is still free, else another, below the range from which the
   * system lends ports to outgoing connections: one lent while the server is down would keep it
   * from coming back.
   */
  static int freePort(int preferred) throws IOException {
    int port = preferred;
    for (int attempt = 0; attempt < 100; attempt++) {
      if (port != 0 && isFree(port)) {
        return port;
      }
      port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
    }
    throw new DatabaseException("本机找不到空闲的端口给数据库使用。请检查是否有程序占用了大量端口。");
  }

  private static boolean isFree(int port) throws UnknownHostException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (UnknownHostException e) {
      throw e;
    } catch (IOException taken) {
      return false;
    }
  }
}
