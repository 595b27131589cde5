package org.xinheng.reception;

import java.math.BigDecimal;
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
 * Registered visitors (来访登记人次): people present at registered visits; who comes twice counts twice.
 */
@Service
@Transactional(readOnly = true)
class RegisteredVisitors implements Measure {

  private static final String UNIT = "人次";

  private final FigureStore store;
  private final VisitEvidence evidence;

  RegisteredVisitors(FigureStore store, VisitEvidence evidence) {
    this.store = store;
    this.evidence = evidence;
  }

  @Override
  public String key() {
    return "reception.visitors";
  }

  @Override
  public List<Hint> hints() {
    Set<String> units = Set.of("人", "人次");
    return List.of(
        new Hint(List.of(Set.of("受益", "登记", "来访", "接待", "服务"), Set.of("人数", "人次")), units));
  }

  @Override
  public Set<String> alsoPrintedAs() {
    return Set.of("人");
  }

  @Override
  public Figure figure(Question question) {
    var visits = store.visits(question);
    if (visits.visits() == 0) {
      return Figure.none(UNIT);
    }
    BigDecimal persons = BigDecimal.valueOf(visits.persons());
    return new Figure(persons, UNIT, persons, null, visits.visits(), List.of());
  }

  @Override
  public Page<EvidenceRow> evidence(
      Question question, String reach, @Nullable String after, int limit) {
    return evidence.page(question, reach, after, limit, visit -> true);
  }
}
