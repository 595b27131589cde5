package org.xinheng.reception;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Figure;
import org.xinheng.measure.Hint;
import org.xinheng.measure.Measure;
import org.xinheng.measure.Question;
import org.xinheng.reception.store.FigureStore;
import org.xinheng.reception.store.FigureStore.DutyRow;
import org.xinheng.shared.Page;

/**
 * Reception days (接访天数): distinct civil dates with a signed duty record of an open window. A rest
 * day counts like any other, or a target above the year's working days could not be met.
 */
@Service
@Transactional(readOnly = true)
class ReceptionDays implements Measure {

  private static final String UNIT = "天";

  private final FigureStore store;

  ReceptionDays(FigureStore store) {
    this.store = store;
  }

  @Override
  public String key() {
    return "reception.days";
  }

  @Override
  public List<Hint> hints() {
    return List.of(
        new Hint(
            List.of(Set.of("接访", "接待", "值班", "开放"), Set.of("天数", "日数", "天", "日")),
            Set.of("天", "日")));
  }

  @Override
  public Figure figure(Question question) {
    var duty = store.duty(question);
    if (duty.records() == 0) {
      return Figure.none(UNIT);
    }
    BigDecimal days = BigDecimal.valueOf(duty.days());
    return new Figure(
        days,
        UNIT,
        days,
        null,
        duty.counted(),
        List.of(
            beside("measure.reception.days.visits", store.visits(question).days()),
            beside("measure.reception.days.unsigned", duty.unsignedDays())));
  }

  @Override
  public Page<EvidenceRow> evidence(
      Question question, String reach, @Nullable String after, int limit) {
    UUID last = after == null ? null : UUID.fromString(after);
    var rows = store.dutyRows(question, reach, last, limit + 1).stream().map(ReceptionDays::row);
    return Page.of(rows.toList(), limit, EvidenceRow::key);
  }

  private static EvidenceRow row(DutyRow duty) {
    boolean counted = duty.signed() && duty.open() && duty.first();
    return new EvidenceRow(
        duty.id().toString(),
        duty.day(),
        duty.window(),
        duty.unitPath(),
        detail(duty),
        counted ? BigDecimal.ONE : BigDecimal.ZERO,
        counted,
        null);
  }

  private static String detail(DutyRow duty) {
    if (!duty.open()) {
      return "reception.evidence.closed";
    }
    if (!duty.signed()) {
      return "reception.evidence.unsigned";
    }
    return duty.first() ? "reception.evidence.signed" : "reception.evidence.same-day";
  }

  private static Figure.Beside beside(String messageKey, long days) {
    return new Figure.Beside(messageKey, BigDecimal.valueOf(days), UNIT);
  }
}
