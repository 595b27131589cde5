package org.xinheng.petition;

/**
 * What waits for an officer.
 *
 * @param toRoute registered and not yet sent on
 * @param dueSoon office clocks that end within three days
 * @param overdue office clocks that are over
 * @param toAccept sent to the own unit and not yet accepted
 * @param toSign drafted by another officer
 * @param toDeliver answered and not yet delivered
 */
public record DeskCounts(
    int toRoute, int dueSoon, int overdue, int toAccept, int toSign, int toDeliver) {}
