package org.xinheng.statute.procedure;

/**
 * Who acts.
 *
 * @param role in which role
 * @param officer opaque id of the person; empty for the petitioner and the clock
 * @param unit opaque id of the unit acted for; empty for the petitioner and the clock
 */
public record Officer(Actor role, String officer, String unit) {}
