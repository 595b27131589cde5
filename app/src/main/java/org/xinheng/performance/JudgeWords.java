package org.xinheng.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.evaluation.Attainment;

/**
 * What a qualitative indicator is judged to have reached (评定).
 *
 * @param state one of the three published phrases
 * @param percent percent of the weight within the phrase's band; may be left open
 * @param asOf last day it counts
 * @param reason why, 1 to 500 characters
 * @param evidence a file that supports it; may be left out
 */
public record JudgeWords(
    Attainment state,
    @Nullable BigDecimal percent,
    LocalDate asOf,
    String reason,
    @Nullable Attachment evidence) {}
