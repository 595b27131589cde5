package org.xinheng.doors;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the program is reached; the command line makes it.
 *
 * @param publicPort port of the public's pages; 0 when they are not served
 * @param hosts names and addresses by which the program may be called, in lower case, without port;
 *     a request that names another is turned away, since links and cookies would follow that name
 * @param proxy address of the one proxy whose forwarded headers are believed; with it set, nobody
 *     else gets in, and only what reached the proxy over TLS
 * @param tls certificate and key; empty when a proxy or nobody brings TLS
 * @param rates how much one caller may send
 */
public record DoorSettings(
    int publicPort, Set<String> hosts, @Nullable String proxy, @Nullable Tls tls, Rates rates) {

  /** Names of the machine itself. */
  public static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** On this machine alone, without public pages. */
  public static final DoorSettings LOCAL = new DoorSettings(0, LOOPBACK, null, null, Rates.NONE);

  public DoorSettings {
    hosts = Set.copyOf(hosts);
  }

  /**
   * TLS 1.2 and 1.3 with a certificate of the office.
   *
   * @param certificate PEM file, the chain after the certificate
   * @param key PEM file of the private key, without a passphrase
   */
  public record Tls(Path certificate, Path key) {}
}
