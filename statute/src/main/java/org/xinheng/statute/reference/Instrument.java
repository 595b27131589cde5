package org.xinheng.statute.reference;

import java.time.LocalDate;

/**
 * A legal instrument (法规文件) in one edition. Article numbers mean nothing without the edition: the
 * regulation of 2005 and that of 2022 number the same duties differently.
 *
 * @param key stable short key, never reused
 * @param title Chinese title as published
 * @param number document number (文号), empty when the instrument has none
 * @param edition year or date by which the edition is known
 * @param inForceFrom first day on which it binds
 */
public record Instrument(
    String key, String title, String number, String edition, LocalDate inForceFrom) {}
