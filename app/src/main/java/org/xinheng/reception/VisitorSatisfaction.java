package org.xinheng.reception;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Figure;
import org.xinheng.measure.Hint;
import org.xinheng.measure.Measure;
import org.xinheng.measure.Question;
import org.xinheng.reception.store.FigureStore;
import org.xinheng.shared.Page;

/**
 * Satisfaction as published texts define it (信访群众满意度): people at visits whose answer was satisfied
 * over all people who came, asked or not. The national system's figure is another one: satisfied
 * and fairly satisfied over those who evaluated.
 */
@Service
@Transactional(readOnly = true)
class VisitorSatisfaction implements Measure {

  private static final String UNIT = "%";
  private static final int DECIMALS = 2;

  private final FigureStore store;
  private final VisitEvidence evidence;

  VisitorSatisfaction(FigureStore store, VisitEvidence evidence) {
    this.store = store;
    this.evidence = evidence;
  }

  @Override
  public String key() {
    return "reception.satisfaction";
  }

  @Override
  public List<Hint> hints() {
    return List.of(
        new Hint(
            List.of(
                Set.of("满意度", "满意程度", "满意率", "满意"),
                Set.of("服务对象", "来访人员", "来访群众", "上访群众", "信访群众", "群众")),
            Set.of(UNIT)));
  }

  @Override
  public Figure figure(Question question) {
    var visits = store.visits(question);
    if (visits.visits() == 0) {
      return Figure.none(UNIT);
    }
    return new Figure(
        share(visits.satisfied(), visits.persons()),
        UNIT,
        BigDecimal.valueOf(visits.satisfied()),
        BigDecimal.valueOf(visits.persons()),
        visits.visits(),
        List.of(
            beside("measure.reception.satisfaction.asked", visits.asked(), visits.persons()),
            beside("measure.reception.satisfaction.fairly", visits.fairly(), visits.persons())));
  }

  @Override
  public Page<EvidenceRow> evidence(
      Question question, String reach, @Nullable String after, int limit) {
    return evidence.page(
        question, reach, after, limit, visit -> visit.answer() == Answer.SATISFIED);
  }

  private static Figure.Beside beside(String messageKey, long part, long whole) {
    return new Figure.Beside(messageKey, share(part, whole), UNIT);
  }

  /** In percent, two decimals, half up; the whole is at least one, since a visit has a person. */
  private static BigDecimal share(long part, long whole) {
    return BigDecimal.valueOf(part)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }
}
