package org.xinheng.reception;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Question;
import org.xinheng.reception.store.FigureStore;
import org.xinheng.reception.store.FigureStore.VisitRow;
import org.xinheng.shared.Page;

/**
 * Visits as evidence: day, number of the matter or name of the window, people, answer; no person.
 */
@Component
class VisitEvidence {

  private final FigureStore store;

  VisitEvidence(FigureStore store) {
    this.store = store;
  }

  /** The visits behind a question; {@code counted} says which add to the numerator. */
  Page<EvidenceRow> page(
      Question question,
      String reach,
      @Nullable String after,
      int limit,
      Predicate<VisitRow> counted) {
    UUID last = after == null ? null : UUID.fromString(after);
    var rows =
        store.visitRows(question, reach, last, limit + 1).stream()
            .map(visit -> row(visit, counted.test(visit)))
            .toList();
    return Page.of(rows, limit, EvidenceRow::key);
  }

  private static EvidenceRow row(VisitRow visit, boolean counted) {
    String number = visit.matterNumber();
    Answer answer = visit.answer();
    return new EvidenceRow(
        visit.id().toString(),
        visit.day(),
        number == null ? visit.window() : number,
        visit.unitPath(),
        answer == null ? "reception.answer.not-asked" : answer.messageKey(),
        BigDecimal.valueOf(visit.persons()),
        counted,
        null);
  }
}
