package org.xinheng.deadline;

import java.util.UUID;

/**
 * A clock and whose it is.
 *
 * @param caseRef the case
 * @param clock its clock
 */
public record CaseClock(UUID caseRef, Clock clock) {}
