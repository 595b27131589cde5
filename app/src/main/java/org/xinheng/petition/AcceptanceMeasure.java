package org.xinheng.petition;

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
import org.xinheng.petition.store.MatterFigures;
import org.xinheng.shared.Page;

/**
 * 信访事项受理率: matters that got their first lawful answer in time (accepted, refused with an article,
 * guided, replied to or sent on) over matters that were owed one, by the last day for it.
 */
@Service
@Transactional(readOnly = true)
class AcceptanceMeasure implements Measure {

  private static final String KEY = "petition.acceptance";

  private final MatterFigures figures;

  AcceptanceMeasure(MatterFigures figures) {
    this.figures = figures;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<Hint> hints() {
    return List.of(new Hint(List.of(Set.of("受理率", "及时受理率", "事项受理率")), Set.of("%", "％", "")));
  }

  @Override
  public Figure figure(Question question) {
    var found = figures.dispositions(question);
    if (found.owed() == 0) {
      return Figure.none(Shares.PERCENT);
    }
    int open = found.owed() - found.inTime() - found.late();
    return new Figure(
        Shares.percent(found.inTime(), found.owed()),
        Shares.PERCENT,
        BigDecimal.valueOf(found.inTime()),
        BigDecimal.valueOf(found.owed()),
        found.owed(),
        List.of(
            Shares.beside("measure.petition.acceptance.late", found.late(), "件"),
            Shares.beside("measure.petition.acceptance.open", open, "件")));
  }

  @Override
  public Page<EvidenceRow> evidence(
      Question question, String reach, @Nullable String after, int limit) {
    return figures.dispositionRows(question, reach, after, limit);
  }
}
