package org.xinheng.webhooks;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A receiver that the operator allowed at the start of the program (允许的接收地址): scheme, host and
 * port. Without encryption nothing leaves the machine.
 *
 * @param scheme https, or http on this machine
 * @param host name or address, in lower case
 * @param port its port
 * @param inside whether it may lie at a private address, as in a government network
 */
public record AllowedOrigin(String scheme, String host, int port, boolean inside) {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  public AllowedOrigin {
    boolean encrypted = scheme.equals("https");
    boolean local = scheme.equals("http") && THIS_MACHINE.contains(host) && inside;
    if (!(encrypted || local) || port < 1 || port > 65_535 || host.isEmpty()) {
      throw new IllegalArgumentException("https://host[:port] is expected");
    }
  }

  /** The origin of an address; empty when it is none of ours. */
  public static Optional<AllowedOrigin> of(String address, boolean inside) {
    return uri(address).flatMap(uri -> of(uri, inside));
  }

  private static Optional<AllowedOrigin> of(URI uri, boolean inside) {
    try {
      boolean encrypted = "https".equals(uri.getScheme());
      int port = uri.getPort() >= 0 ? uri.getPort() : encrypted ? HTTPS : HTTP;
      String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme();
      return Optional.of(new AllowedOrigin(scheme, host, port, inside));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** An address without what could hide where it leads: no user, no fragment. */
  static Optional<URI> uri(String address) {
    try {
      URI uri = URI.create(address);
      boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
      return plain && address.length() <= 500 && uri.isAbsolute()
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether an address belongs to it. */
  public boolean covers(URI address) {
    return of(address, inside).filter(this::equals).isPresent();
  }

  @Override
  public String toString() {
    boolean usual = port == (scheme.equals("https") ? HTTPS : HTTP);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }
}
