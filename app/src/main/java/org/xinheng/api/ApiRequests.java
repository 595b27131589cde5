package org.xinheng.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.api.store.SentStore;
import org.xinheng.identity.Scope;
import org.xinheng.shared.OfficeClock;

/**
 * Idempotency keys of programs: a key stands for one request. Sent again with the same content it
 * gets the same answer; with another one it is refused, since nobody could tell which was meant.
 */
@Service
public class ApiRequests {

  private final SentStore store;
  private final OfficeClock clock;

  ApiRequests(SentStore store, OfficeClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * The key under which the office does the write once: keys of one program are not another's.
   * Empty when the program's key came with another request before.
   *
   * @param key the program's own
   * @param request method, address and body
   */
  @Transactional
  public Optional<String> admit(Scope client, String key, byte[] request) {
    byte[] name = ApiKey.digest((client.officer() + "\n" + key).getBytes(StandardCharsets.UTF_8));
    byte[] digest = ApiKey.digest(request);
    byte[] first = store.keep(client.region(), client.officer(), name, digest, clock.instant());
    return MessageDigest.isEqual(first, digest)
        ? Optional.of("api." + HexFormat.of().formatHex(name))
        : Optional.empty();
  }

  /**
   * From which the query code of a registration is drawn: the same for the same request, so that a
   * lost answer is given again. What is drawn depends on a key of the installation.
   *
   * @param key as {@link #admit} gave it
   */
  public static String slipSecret(String key) {
    byte[] drawn = ApiKey.digest(("slip\n" + key).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(drawn, 0, 16);
  }
}
