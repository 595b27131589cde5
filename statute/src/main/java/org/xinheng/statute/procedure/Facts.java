package org.xinheng.statute.procedure;

import java.time.LocalDate;

/**
 * What is known when an act is to be decided.
 *
 * @param by who acts
 * @param day the day of the act, in Asia/Shanghai
 * @param proposedBy opaque id of the officer who proposed or drafted it; empty when nobody did
 * @param detail the facts of this act
 */
public record Facts(Officer by, LocalDate day, String proposedBy, Detail detail) {}
