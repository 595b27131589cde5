package org.xinheng.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure recorded or judged by an officer; never overwritten, the newest counts.
 *
 * @param key the indicator
 * @param number running number within the indicator, from 1
 * @param asOf last day it counts
 * @param actual the number, or the phrase with its percentage
 * @param reason why, or how it was found out
 * @param evidenceName name of the attached file; empty when none is attached
 * @param by the officer
 * @param at when it was entered
 */
public record Entered(
    IndicatorKey key,
    int number,
    LocalDate asOf,
    String actual,
    String reason,
    @Nullable String evidenceName,
    UUID by,
    Instant at) {}
