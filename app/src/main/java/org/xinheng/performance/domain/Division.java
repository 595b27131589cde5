package org.xinheng.performance.domain;

import java.util.List;
import java.util.Optional;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PerformanceText.Project;
import org.xinheng.shared.Region;

/** The county of a text, by the division digits (行政区划) that lead its project codes. */
public final class Division {

  private static final int WHOLE_CODE = 21;

  private Division() {}

  /** The county; empty when no code is whole, or when the codes are of several. */
  public static Optional<Region> of(PerformanceText text) {
    List<String> divisions =
        text.projects().stream()
            .map(Project::code)
            .filter(code -> code.length() == WHOLE_CODE && code.matches("[0-9]{6}.*"))
            .map(code -> code.substring(0, 6))
            .distinct()
            .toList();
    return divisions.size() == 1 ? Optional.of(new Region(divisions.getFirst())) : Optional.empty();
  }
}
