package org.xinheng.reception;

import java.time.Instant;
import java.util.UUID;

/**
 * A correction of a signed duty record (更正). The signed record stays as it was.
 *
 * @param duty the record
 * @param number 1 for the first of the record
 * @param open whether the window was open, as put right
 * @param note why
 * @param by who corrected
 * @param at when
 */
public record Correction(UUID duty, int number, boolean open, String note, UUID by, Instant at) {}
