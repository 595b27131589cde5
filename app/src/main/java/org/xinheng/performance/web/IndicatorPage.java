package org.xinheng.performance.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.performance.Entered;
import org.xinheng.performance.IndicatorView;
import org.xinheng.performance.Performances;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;
import org.xinheng.statute.evaluation.Attainment;
import org.xinheng.statute.evaluation.Target;

/** Fills the model of an indicator's page, for looking and after a refused entry alike. */
@Component
class IndicatorPage {

  /** Rows of evidence a page. */
  static final int LIMIT = 50;

  private final Performances performances;
  private final Officers officers;
  private final OfficeClock clock;

  IndicatorPage(Performances performances, Officers officers, OfficeClock clock) {
    this.performances = performances;
    this.officers = officers;
    this.clock = clock;
  }

  /**
   * Fills the model.
   *
   * @param after key of the last row of the page before; empty for the first page
   * @param before rows on the pages before
   */
  void fill(Model model, Scope scope, IndicatorView view, @Nullable String after, long before) {
    Page<EvidenceRow> rows = performances.evidence(scope, view, after, LIMIT);
    boolean withheld = view.sheet().target() instanceof Target.Withheld;
    model.addAttribute("view", view);
    model.addAttribute("sheet", view.sheet());
    model.addAttribute("rows", rows);
    model.addAttribute("seen", before + rows.rows().size());
    model.addAttribute("outside", outside(view, rows, before));
    model.addAttribute("chart", Chart.of(view).orElse(null));
    model.addAttribute("withheld", withheld);
    model.addAttribute("mayWrite", !withheld && performances.mayWrite(scope, view.document()));
    model.addAttribute("choices", performances.choices(view));
    model.addAttribute("phrases", Attainment.values());
    model.addAttribute("names", names(scope, view));
    model.addAttribute("today", SheetDay.latest(view, clock.today()));
    model.addAttribute("key", Ids.next(clock.instant()).toString());
  }

  /** Records behind the figure that the reader may not see; known once the last page is reached. */
  private static long outside(IndicatorView view, Page<EvidenceRow> rows, long before) {
    Long sample = view.sheet().reached().sample();
    boolean last = rows.next() == null;
    return sample == null || !last ? 0 : Math.max(0, sample - before - rows.rows().size());
  }

  private java.util.Map<java.util.UUID, String> names(Scope scope, IndicatorView view) {
    Set<java.util.UUID> ids =
        view.history().stream().map(Entered::by).collect(Collectors.toUnmodifiableSet());
    return officers.names(scope.region(), ids);
  }
}
