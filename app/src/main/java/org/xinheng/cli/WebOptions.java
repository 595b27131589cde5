package org.xinheng.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where pages are served. */
final class WebOptions {

  @Option(names = "--port", paramLabel = "N", description = "工作人员页面的端口（默认 8080）")
  int port = 8080;

  @Option(names = "--portal-port", paramLabel = "N", description = "公众页面的端口（不写就不开）")
  int portalPort = 0;

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
