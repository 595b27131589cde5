package org.xinheng.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.doors.Rates;
import picocli.CommandLine.Option;

/** Where pages are served. */
final class WebOptions {

  @Option(names = "--port", paramLabel = "N", description = "工作人员页面的端口（默认 8080）")
  int port = 8080;

  @Option(names = "--portal-port", paramLabel = "N", description = "公众页面的端口（不写就不开）")
  int portalPort = 0;

  @Option(
      names = "--requests-per-minute",
      paramLabel = "N",
      description = "每名工作人员每分钟最多多少次请求（serve 默认 240，demo 不限；0 为不限）")
  private @Nullable Integer perMinute;

  /** How much one caller may send, where nothing else was asked for. */
  Rates rates(int usual) {
    int asked = perMinute == null ? usual : perMinute;
    if (asked < 0 || (asked > 0 && asked < 10)) {
      throw NotAccepted.usage("--requests-per-minute 应为 0（不限），或者 10 及以上。");
    }
    return Rates.of(asked);
  }

  /** Spring settings for an address; a used port is said at once, before anything is started. */
  Map<String, Object> settings(InetAddress address) {
    if (portalPort == port) {
      throw NotAccepted.usage("工作人员页面和公众页面要用两个不同的端口。");
    }
    probe(address, port, "--port");
    if (portalPort != 0) {
      probe(address, portalPort, "--portal-port");
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", port);
    settings.put("server.address", address.getHostAddress());
    return settings;
  }

  private static void probe(InetAddress address, int port, String option) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw NotAccepted.input("端口 " + port + " 正被占用。请用 " + option + " 另选一个。");
    }
  }
}
