package org.xinheng.petition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Figure;
import org.xinheng.measure.Figure.Beside;
import org.xinheng.measure.Hint;
import org.xinheng.measure.Measure;
import org.xinheng.measure.Question;
import org.xinheng.petition.store.MatterFigures;
import org.xinheng.petition.store.MatterFigures.Evaluations;
import org.xinheng.shared.Page;

/**
 * 群众满意率 as the petition system defines it: satisfied and fairly satisfied over evaluated, of the
 * bureau or of the handling organ. How many took part stands beside it.
 */
@Service
@Transactional(readOnly = true)
class SatisfactionMeasure implements Measure {

  private static final String KEY = "petition.satisfaction";
  private static final String BUREAU = "bureau";
  private static final String ORGAN = "organ";

  private final MatterFigures figures;

  SatisfactionMeasure(MatterFigures figures) {
    this.figures = figures;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<String> settings() {
    return List.of(BUREAU, ORGAN);
  }

  @Override
  public List<Hint> hints() {
    return List.of(new Hint(List.of(Set.of("满意率", "群众满意率", "评价满意率")), Set.of("%", "％", "")));
  }

  @Override
  public Figure figure(Question question) {
    Evaluations found = figures.evaluations(question, ofBureau(question));
    int asked = found.given() + found.expired();
    if (found.given() == 0) {
      return Figure.none(Shares.PERCENT);
    }
    int content = found.satisfied() + found.fairly();
    return new Figure(
        Shares.percent(content, found.given()),
        Shares.PERCENT,
        BigDecimal.valueOf(content),
        BigDecimal.valueOf(found.given()),
        found.given(),
        List.of(
            new Beside(
                "measure." + KEY + ".participation",
                Shares.percent(found.given(), asked),
                Shares.PERCENT),
            new Beside(
                "measure." + KEY + ".wholly",
                Shares.percent(found.satisfied(), found.given()),
                Shares.PERCENT)));
  }

  private static boolean ofBureau(Question question) {
    return !ORGAN.equals(question.setting());
  }

  @Override
  public Page<EvidenceRow> evidence(
      Question question, String reach, @Nullable String after, int limit) {
    return figures.evaluationRows(question, ofBureau(question), reach, after, limit);
  }
}
