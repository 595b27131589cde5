package org.xinheng.performance.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Scope;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.performance.IndicatorView;
import org.xinheng.performance.Performances;
import org.xinheng.shared.Csv;
import org.xinheng.shared.Page;

/** Evidence of an indicator as a file. */
@Component
class EvidenceExport {

  private static final int AT_ONCE = 500;

  private final Performances performances;
  private final MessageSource messages;

  EvidenceExport(Performances performances, MessageSource messages) {
    this.performances = performances;
    this.messages = messages;
  }

  String of(Scope scope, IndicatorView view) {
    StringBuilder file = new StringBuilder(Csv.MARK).append(head());
    @Nullable String after = null;
    int written = 0;
    do {
      Page<EvidenceRow> page = performances.evidence(scope, view, after, AT_ONCE);
      page.rows().forEach(row -> file.append(line(row)));
      written += page.rows().size();
      after = page.next();
    } while (after != null && written < Csv.LARGEST);
    return after == null
        ? file.toString()
        : file.append(Csv.line(words("performance.export.cut", Csv.LARGEST))).toString();
  }

  private String head() {
    return Csv.line(
        words("performance.evidence.day"),
        words("performance.evidence.reference"),
        words("performance.evidence.unit"),
        words("performance.evidence.detail"),
        words("performance.evidence.amount"),
        words("performance.evidence.counted"));
  }

  private String line(EvidenceRow row) {
    return Csv.line(
        row.day().toString(),
        row.reference(),
        row.unitPath(),
        row.detail().startsWith("=") ? row.detail().substring(1) : words(row.detail()),
        row.amount().toPlainString(),
        words(row.counted() ? "performance.yes" : "performance.no"));
  }

  private String words(String key, Object... values) {
    Locale locale = LocaleContextHolder.getLocale();
    return messages.getMessage(key, values, locale);
  }
}
