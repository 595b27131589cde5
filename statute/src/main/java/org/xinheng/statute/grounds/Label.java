package org.xinheng.statute.grounds;

/**
 * The names of one listed value.
 *
 * @param code stable code for databases and files; never renumbered, never reused
 * @param zh the Chinese term as the regulation or the printed form has it
 * @param en the English term
 */
public record Label(String code, String zh, String en) {}
