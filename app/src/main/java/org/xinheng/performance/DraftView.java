package org.xinheng.performance;

import java.util.List;
import org.xinheng.performance.domain.IndicatorRow;
import org.xinheng.performance.domain.ProjectRow;
import org.xinheng.performance.text.PerformanceText.Warning;
import org.xinheng.shared.Money;

/**
 * A text as read, waiting for an officer to confirm it.
 *
 * @param total budgets of all projects as printed
 * @param projects with their indicators
 * @param notes what the reader repaired or could not place, by line
 */
public record DraftView(
    Document document, Money total, List<DraftProject> projects, List<Warning> notes) {

  public DraftView {
    projects = List.copyOf(projects);
    notes = List.copyOf(notes);
  }

  /** A project as read. */
  public record DraftProject(ProjectRow project, List<IndicatorRow> indicators) {
    public DraftProject {
      indicators = List.copyOf(indicators);
    }
  }
}
