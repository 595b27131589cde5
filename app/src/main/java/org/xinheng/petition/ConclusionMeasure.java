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
import org.xinheng.petition.store.MatterFigures.Conclusions;
import org.xinheng.shared.Page;

/**
 * 办结时间: days from acceptance to conclusion of the matters concluded in the period. The statistic is
 * a setting: the mean unless the indicator says otherwise; the two others always stand beside.
 */
@Service
@Transactional(readOnly = true)
class ConclusionMeasure implements Measure {

  private static final String KEY = "petition.days-to-conclude";
  private static final String MEAN = "mean";
  private static final String MAXIMUM = "maximum";
  private static final String WITHIN = "within-limit";

  private final MatterFigures figures;

  ConclusionMeasure(MatterFigures figures) {
    this.figures = figures;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public List<String> settings() {
    return List.of(MEAN, MAXIMUM, WITHIN);
  }

  @Override
  public List<Hint> hints() {
    return List.of(
        new Hint(List.of(Set.of("办结时间", "办结时限", "办结天数", "办结周期", "办理时效")), Set.of("天", "日", "")));
  }

  @Override
  public Figure figure(Question question) {
    Conclusions found = figures.conclusions(question);
    String setting = question.setting() == null ? MEAN : question.setting();
    if (found.matters() == 0) {
      return Figure.none(unit(setting));
    }
    List<Beside> beside =
        settings().stream()
            .filter(other -> !other.equals(setting))
            .map(other ->
                new Beside("measure." + KEY + "." + other, value(other, found), unit(other)))
            .toList();
    boolean share = setting.equals(WITHIN);
    return new Figure(
        value(setting, found),
        unit(setting),
        share ? BigDecimal.valueOf(found.within()) : found.days(),
        BigDecimal.valueOf(share ? found.limited() : found.matters()),
        found.matters(),
        beside);
  }

  private static BigDecimal value(String setting, Conclusions found) {
    return switch (setting) {
      case MEAN -> Shares.mean(found.days(), found.matters());
      case MAXIMUM -> BigDecimal.valueOf(found.longest());
      case WITHIN -> Shares.percent(found.within(), found.limited());
      default -> throw new IllegalArgumentException("no statistic " + setting);
    };
  }

  private static String unit(String setting) {
    return setting.equals(WITHIN) ? Shares.PERCENT : Shares.DAYS;
  }

  @Override
  public Page<EvidenceRow> evidence(
      Question question, String reach, @Nullable String after, int limit) {
    return figures.conclusionRows(question, reach, after, limit);
  }
}
