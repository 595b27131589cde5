package org.xinheng.gate.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.shared.OfficeClock;

/**
 * Uploads that wait for a person's look (人工核看): in memory alone, one an officer, for a quarter of
 * an hour. A restart forgets them, and then the file is sent again.
 */
final class HeldUploads {

  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final long MOST = 128L * 1024 * 1024;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, HeldUpload> held = new LinkedHashMap<>();
  private final OfficeClock clock;

  HeldUploads(OfficeClock clock) {
    this.clock = clock;
  }

  Instant until() {
    return clock.instant().plus(KEPT);
  }

  /** Keeps one and gives the word by which its owner finds it; empty when memory is full. */
  synchronized Optional<String> keep(HeldUpload upload) {
    Instant now = clock.instant();
    held.values().removeIf(each -> each.until().isBefore(now) || isSameOwner(each, upload));
    long size = held.values().stream().mapToLong(HeldUpload::size).sum();
    if (size + upload.size() > MOST) {
      return Optional.empty();
    }
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    String word = HexFormat.of().formatHex(bytes);
    held.put(word, upload);
    return Optional.of(word);
  }

  private static boolean isSameOwner(HeldUpload one, HeldUpload other) {
    return one.officer().equals(other.officer());
  }

  /** Hands one out to its owner, at the address it was sent to, once. */
  synchronized Optional<HeldUpload> take(String word, UUID officer, String address) {
    HeldUpload found = held.get(word);
    if (found == null || !found.officer().equals(officer) || !found.address().equals(address)) {
      return Optional.empty();
    }
    held.remove(word);
    return found.until().isBefore(clock.instant()) ? Optional.empty() : Optional.of(found);
  }

  synchronized int count() {
    return held.size();
  }
}
