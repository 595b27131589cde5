package org.xinheng.statute.deadline;

import java.util.Optional;
import java.util.function.Function;
import org.xinheng.statute.deadline.DeadlineRule.ExtensionLimit;
import org.xinheng.statute.deadline.DeadlineRule.SuspensionGround;
import org.xinheng.statute.deadline.Outcome.Reason;
import org.xinheng.statute.deadline.Outcome.Refused;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Text;

/** Whether the law lets a clock be moved as its ledger says. */
final class Limits {

  private final DeadlineRules rules;

  Limits(DeadlineRules rules) {
    this.rules = rules;
  }

  /** The first thing in the ledger that the law does not allow, if any. */
  Optional<Outcome> refusal(DeadlineRule rule, DayLedger ledger) {
    if (!ledger.extensions().isEmpty()) {
      Optional<Outcome> refusal = extension(rule, ledger);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return ledger.suspensions().isEmpty() ? Optional.empty() : suspension(rule);
  }

  private Optional<Outcome> extension(DeadlineRule rule, DayLedger ledger) {
    if (rule.extension().isEmpty()) {
      return Optional.of(extensionUnknown(rule));
    }
    ExtensionLimit limit = rule.extension().get();
    if (ledger.extensions().size() > 1) {
      return Optional.of(repeated(rule, limit));
    }
    return ledger.extensionDays() > limit.days()
        ? Optional.of(tooLong(rule, limit, ledger.extensionDays()))
        : Optional.empty();
  }

  private Optional<Outcome> suspension(DeadlineRule rule) {
    return rule.suspension().isPresent() ? Optional.empty() : Optional.of(suspensionUnknown(rule));
  }

  private Refused extensionUnknown(DeadlineRule rule) {
    DeadlineRule other = ruleWith(DeadlineRule::extension);
    Article article = other.extension().map(ExtensionLimit::article).orElseThrow();
    return new Refused(
        rule.id(),
        Reason.EXTENSION_UNKNOWN,
        article,
        new Text(
            Messages.name(rule) + "没有延期的规定；" + article.cite() + "只准 " + other.id().code() + " 延期",
            Messages.english(rule)
                + " knows no extension; "
                + article.citeEnglish()
                + " allows one for "
                + other.id().code()
                + " alone"));
  }

  private static Refused repeated(DeadlineRule rule, ExtensionLimit limit) {
    return new Refused(
        rule.id(),
        Reason.EXTENSION_REPEATED,
        limit.article(),
        new Text(
            Messages.name(rule) + "已经延期一次，依照" + limit.article().cite() + "不得再次延期",
            Messages.english(rule)
                + " was extended before; "
                + limit.article().citeEnglish()
                + " allows it once"));
  }

  private static Refused tooLong(DeadlineRule rule, ExtensionLimit limit, int days) {
    return new Refused(
        rule.id(),
        Reason.EXTENSION_TOO_LONG,
        limit.article(),
        new Text(
            Messages.name(rule)
                + "延期不得超过 "
                + limit.days()
                + " 日（"
                + limit.article().cite()
                + "），所请为 "
                + days
                + " 日",
            Messages.english(rule)
                + " may be extended by at most "
                + limit.days()
                + " days ("
                + limit.article().citeEnglish()
                + "), not by "
                + days));
  }

  private Refused suspensionUnknown(DeadlineRule rule) {
    DeadlineRule other = ruleWith(DeadlineRule::suspension);
    SuspensionGround ground = other.suspension().orElseThrow();
    Article article = ground.article();
    return new Refused(
        rule.id(),
        Reason.SUSPENSION_UNKNOWN,
        article,
        new Text(
            Messages.name(rule)
                + "不得中止计算；"
                + article.cite()
                + "只准 "
                + other.id().code()
                + " 不计"
                + ground.what().zh(),
            Messages.english(rule)
                + " is never suspended; "
                + article.citeEnglish()
                + " leaves out "
                + ground.what().en()
                + " of "
                + other.id().code()
                + " alone"));
  }

  /** The clock that does know such a rule; its article says why no other clock does. */
  private DeadlineRule ruleWith(Function<DeadlineRule, Optional<?>> part) {
    return rules.all().stream()
        .filter(rule -> part.apply(rule).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no clock of the table knows such a rule"));
  }
}
