package org.xinheng.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was read and waits for its officer's yes.
 *
 * @param id names it
 * @param broughtAt when it was brought
 * @param from first day that it is about
 * @param until last day that it is about
 * @param expiresOn last day on which it is kept
 * @param lines its lines, without reports of wrongdoing
 * @param accusations reports of wrongdoing in it
 * @param takenAt when it was taken in; empty while it waits
 * @param version what taking it in must name
 */
public record WaitingFile(
    UUID id,
    Instant broughtAt,
    LocalDate from,
    LocalDate until,
    LocalDate expiresOn,
    int lines,
    int accusations,
    @Nullable Instant takenAt,
    int version) {}
