package org.xinheng.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where pages are served. */
final class WebOptions {

  @Option(names = "--port", paramLabel = "N", description = "端口（默认 8080）")
  int port = 8080;

  /** Spring settings for loopback; a used port is said at once, before anything is started. */
  Map<String, Object> settings(InetAddress address) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw NotAccepted.input("端口 " + port + " 正被占用。请用 --port 另选一个。");
    }
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.port", port);
    settings.put("server.address", address.getHostAddress());
    return settings;
  }

  /** The address of a name; only loopback until TLS can be given. */
  static InetAddress loopback(String bind) {
    try {
      InetAddress address = InetAddress.getByName(bind);
      if (!address.isLoopbackAddress()) {
        throw NotAccepted.rule("本版本只在本机提供服务：对外地址必须使用 TLS 或可信代理，二者尚未提供。请用 127.0.0.1，由反向代理转发。");
      }
      return address;
    } catch (UnknownHostException e) {
      throw NotAccepted.input("地址 " + bind + " 无法识别。");
    }
  }
}
