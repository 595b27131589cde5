package org.xinheng.cli;

import java.util.List;
import org.xinheng.statute.deadline.Computation;
import org.xinheng.statute.deadline.DueDate;
import org.xinheng.statute.deadline.Step;
import org.xinheng.statute.reference.Article;

/** The answer of {@code due --json}, field by field as the contract has it. */
record DueAnswer(
    String rule,
    String from,
    String statistical,
    String legal,
    Basis article,
    List<Line> derivation) {

  /** Where the rule stands. */
  record Basis(String instrument, String edition, String article) {

    static Basis of(Article article) {
      return new Basis(
          article.instrument().title(), article.instrument().edition(), place(article));
    }

    private static String place(Article article) {
      String cite = article.cite();
      return cite.substring(cite.lastIndexOf('》') + 1);
    }
  }

  /** One line of the derivation. */
  record Line(String step, int days, String date, String why) {

    static Line of(Step step) {
      return new Line(step.kind().code(), step.days(), step.date().toString(), step.why().zh());
    }
  }

  static DueAnswer of(DueQuestion question, Computation computation) {
    return new DueAnswer(
        question.rule().code(),
        question.from().toString(),
        day(computation.statistical()),
        day(computation.legal()),
        Basis.of(computation.article()),
        computation.derivation().stream().map(Line::of).toList());
  }

  /** Statistical and legal date of a batch line. */
  static String dates(Computation computation) {
    return day(computation.statistical()) + "\t" + day(computation.legal());
  }

  private static String day(DueDate date) {
    return switch (date) {
      case DueDate.Known known -> known.date().toString();
      case DueDate.Waiting waiting -> "";
    };
  }
}
