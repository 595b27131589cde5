package org.xinheng.cli;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.doors.DoorSettings;
import org.xinheng.doors.DoorSettings.Tls;
import org.xinheng.doors.Rates;
import picocli.CommandLine.Option;

/**
 * Who can reach the program. Off the machine itself it wants TLS, its own or a trusted proxy's:
 * passwords and petitions never cross a network in clear.
 */
final class ReachOptions {

  @Option(names = "--bind", paramLabel = "ADDR", description = "监听地址（默认 127.0.0.1）")
  String bind = "127.0.0.1";

  @Option(names = "--tls-cert", paramLabel = "F", description = "TLS 证书（PEM，含中间证书）")
  @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "F", description = "TLS 私钥（PEM，不带口令）")
  @Nullable Path key;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDR",
      description = "可信反向代理的地址；只认它转来的、它那一侧用 TLS 的请求")
  @Nullable String proxy;

  @Option(names = "--host", paramLabel = "NAME", description = "访问本系统用的域名，可写多次（证书里的名称不必再写）")
  List<String> hosts = new ArrayList<>();

  /** The address to listen on, after all refusals. */
  InetAddress address() {
    if ((certificate == null) != (key == null)) {
      throw NotAccepted.usage("--tls-cert 和 --tls-key 要一起写。");
    }
    if (certificate != null && proxy != null) {
      throw NotAccepted.usage("--tls-cert 与 --trusted-proxy 只能选一个：TLS 由本程序做，或者由代理做。");
    }
    InetAddress address = resolve(bind);
    if (!address.isLoopbackAddress() && certificate == null && proxy == null) {
      throw NotAccepted.rule(
          "地址 "
              + bind
              + " 不只在本机，必须用 TLS：请加 --tls-cert 证书 --tls-key 私钥，或者 --trusted-proxy 代理地址。"
              + "（《网络安全法》第二十一条，GB/T 22239 通信传输保密）");
    }
    return address;
  }

  /** Whether browsers come over TLS. */
  boolean overTls() {
    return certificate != null || proxy != null;
  }

  String scheme() {
    return certificate != null ? "https" : "http";
  }

  /** Spring settings beside port and address. */
  Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    if (overTls()) {
      // The prefix makes browsers refuse the cookie from anywhere but this host over TLS.
      settings.put("server.servlet.session.cookie.name", "__Host-xinheng");
      settings.put("server.servlet.session.cookie.secure", true);
      settings.put("server.servlet.session.cookie.path", "/");
    }
    if (proxy != null) {
      String only = Pattern.quote(resolve(proxy).getHostAddress());
      settings.put("server.forward-headers-strategy", "native");
      settings.put("server.tomcat.remoteip.internal-proxies", only);
      settings.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
      settings.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
    } else {
      settings.put("server.forward-headers-strategy", "none");
    }
    return settings;
  }

  DoorSettings doors(int publicPort, Rates rates) {
    Tls tls = null;
    Set<String> names = new TreeSet<>(DoorSettings.LOOPBACK);
    hosts.forEach(host -> names.add(host.toLowerCase(Locale.ROOT)));
    names.add(bind.toLowerCase(Locale.ROOT));
    addresses(resolve(bind)).forEach(it -> names.add(text(it)));
    if (certificate != null && key != null) {
      names.addAll(TlsFiles.check(readable(certificate), readable(key)));
      tls = new Tls(certificate, key);
    }
    return new DoorSettings(
        publicPort, names, proxy == null ? null : resolve(proxy).getHostAddress(), tls, rates);
  }

  private static Path readable(Path file) {
    if (!Files.isReadable(file)) {
      throw NotAccepted.input("读不到文件 " + file + "。请核对路径和权限。");
    }
    return file;
  }

  /** All addresses of the machine when it listens on all of them. */
  private static List<InetAddress> addresses(InetAddress bound) {
    if (!bound.isAnyLocalAddress()) {
      return List.of(bound);
    }
    try {
      return NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList();
    } catch (SocketException e) {
      return List.of();
    }
  }

  private static String text(InetAddress address) {
    String plain = address.getHostAddress();
    int zone = plain.indexOf('%');
    String bare = zone < 0 ? plain : plain.substring(0, zone);
    return address instanceof Inet6Address ? "[" + bare + "]" : bare;
  }

  private static InetAddress resolve(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw NotAccepted.input("地址 " + name + " 无法识别。");
    }
  }
}
