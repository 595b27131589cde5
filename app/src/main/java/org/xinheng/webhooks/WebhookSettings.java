package org.xinheng.webhooks;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where events may go; the command line makes it. The security administrator chooses within it, so
 * it takes two people to send anything to a new place.
 *
 * @param allowed receivers; none means that nothing leaves
 */
public record WebhookSettings(List<AllowedOrigin> allowed) {

  /** Nothing leaves. */
  public static final WebhookSettings NONE = new WebhookSettings(List.of());

  public WebhookSettings {
    allowed = List.copyOf(allowed);
  }

  /** The allowed receiver that an address belongs to. */
  public Optional<AllowedOrigin> of(URI address) {
    return allowed.stream().filter(origin -> origin.covers(address)).findFirst();
  }

  /** An address that may be subscribed; empty when it may not. */
  public Optional<URI> address(String text) {
    return AllowedOrigin.uri(text).filter(uri -> of(uri).isPresent());
  }
}
