package org.xinheng.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number to be recorded for an indicator (填报).
 *
 * @param actual the number as typed, in the unit of the target
 * @param asOf last day it counts
 * @param reason how it was found out, 1 to 500 characters
 * @param evidence the file that proves it; without one the figure is refused
 */
public record EnterFigure(
    String actual, LocalDate asOf, String reason, @Nullable Attachment evidence) {}
