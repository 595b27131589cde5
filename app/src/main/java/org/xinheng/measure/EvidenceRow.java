package org.xinheng.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One record behind a figure, without any personal data.
 *
 * @param key key of the row, for paging
 * @param day day on which it counts
 * @param reference number of the record, such as a matter's or a voucher's
 * @param unitPath path of the unit it belongs to
 * @param detail what counts about it: key of a message, or plain text after a leading "="
 * @param amount what it adds: 1 for a day, persons for a visit, days for a matter
 * @param counted whether it is in the numerator
 * @param address page of the record, empty when there is none
 */
public record EvidenceRow(
    String key,
    LocalDate day,
    String reference,
    String unitPath,
    String detail,
    java.math.BigDecimal amount,
    boolean counted,
    @Nullable String address) {}
