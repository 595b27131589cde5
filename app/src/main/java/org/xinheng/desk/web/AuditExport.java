package org.xinheng.desk.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xinheng.desk.web.AuditRows.Row;
import org.xinheng.shared.Csv;
import org.xinheng.shared.Days;
import org.xinheng.shared.Page;

/** Rows of the audit as a file. */
@Component
class AuditExport {

  private static final int AT_ONCE = 500;

  private final MessageSource messages;
  private final Days days;

  AuditExport(MessageSource messages, Days days) {
    this.messages = messages;
    this.days = days;
  }

  /**
   * The file.
   *
   * @param query where it begins, and what is looked for
   * @param pages pages of rows
   */
  String of(AuditQuery query, boolean accesses, Function<AuditQuery, Page<Row>> pages) {
    StringBuilder file = new StringBuilder(Csv.MARK).append(head(accesses));
    AuditQuery at = query;
    @Nullable String next;
    int written = 0;
    do {
      Page<Row> page = pages.apply(at);
      page.rows().forEach(row -> file.append(line(row)));
      written += page.rows().size();
      next = page.next();
      at = at.from(next);
    } while (next != null && written < Csv.LARGEST);
    return next == null
        ? file.toString()
        : file.append(Csv.line(words("audit.export.cut", Csv.LARGEST))).toString();
  }

  static int atOnce() {
    return AT_ONCE;
  }

  private String head(boolean accesses) {
    return Csv.line(
        words("audit.at"),
        words("audit.who"),
        words("audit.office"),
        words("audit.what"),
        words("audit.object"),
        words("audit.purpose"),
        words(accesses ? "audit.result" : "audit.seq"),
        words(accesses ? "audit.from" : "audit.hash"));
  }

  private String line(Row row) {
    return Csv.line(
        days.second(row.at()),
        row.who(),
        row.office(),
        row.what(),
        row.object(),
        row.purpose(),
        row.detail(),
        row.mark());
  }

  private String words(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
