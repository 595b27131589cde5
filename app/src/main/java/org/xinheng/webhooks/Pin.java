package org.xinheng.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.xinheng.webhooks.domain.Reach;

/**
 * The one address that an event is sent to: the name is resolved once, all that it leads to is
 * looked at, and the connection goes to what was looked at, so that a name which leads elsewhere a
 * moment later (DNS rebinding) leads nowhere.
 *
 * @param target the address as subscribed
 * @param at where it leads
 */
record Pin(URI target, InetAddress at) {

  /** Empty when the address is not allowed, or one of the places it leads to is not. */
  static Optional<Pin> of(String address, WebhookSettings settings, Resolver resolver)
      throws UnknownHostException {
    URI target = settings.address(address).orElse(null);
    AllowedOrigin origin = target == null ? null : settings.of(target).orElse(null);
    if (target == null || origin == null) {
      return Optional.empty();
    }
    InetAddress[] found = resolver.resolve(target.getHost());
    boolean open = found.length > 0 && Arrays.stream(found).allMatch(Reach::isOpen);
    boolean may = open || (origin.inside() && found.length > 0 && isInside(found));
    return may ? Optional.of(new Pin(target, found[0])) : Optional.empty();
  }

  /** Even an allowed receiver inside is no multicast group, no link and not "any address". */
  private static boolean isInside(InetAddress[] found) {
    return Arrays.stream(found)
        .noneMatch(
            it -> it.isMulticastAddress() || it.isLinkLocalAddress() || it.isAnyLocalAddress());
  }
}
