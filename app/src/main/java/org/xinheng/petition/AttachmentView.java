package org.xinheng.petition;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a matter as its page lists it.
 *
 * @param ordinal its number within the matter, from 1
 * @param kind what it is
 * @param name file name
 * @param bytes its size
 * @param digest SHA-256 of its content in hexadecimal
 * @param at when it was added
 * @param by who added it
 */
public record AttachmentView(
    int ordinal,
    AttachmentKind kind,
    String name,
    int bytes,
    String digest,
    Instant at,
    UUID by) {

  /** Its size in kilobytes, at least 1. */
  public int kilobytes() {
    return Math.max(1, bytes / 1024);
  }
}
