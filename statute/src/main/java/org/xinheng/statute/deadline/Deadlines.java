package org.xinheng.statute.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.deadline.DueDate.Waiting;
import org.xinheng.statute.deadline.Outcome.Computed;
import org.xinheng.statute.deadline.Outcome.WrongInput;
import org.xinheng.statute.deadline.Outcome.YearMissing;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;
import org.xinheng.statute.reference.Text;

/**
 * Due dates. One small function for each clock takes exactly the facts that its article names;
 * {@link #compute} and {@link #due} take any clock by its code. Pure: the same question always has
 * the same answer. Basis of counting: 民法典第201条 (the opening day is not counted) and 第203条 (a last
 * day on a rest day moves to the day after the rest), applied by analogy.
 */
public final class Deadlines {

  /** Ten years: a longer length or extension is a slip of the pen. */
  public static final int MOST_DAYS = 3650;

  private static final Deadlines STANDARD =
      new Deadlines(DeadlineRules.standard(), WorkCalendar.standard(), Settings.defaults());

  private final DeadlineRules rules;
  private final Limits limits;
  private final Settings settings;
  private final Counting counting;

  public Deadlines(DeadlineRules rules, WorkCalendar calendar, Settings settings) {
    this.rules = rules;
    this.limits = new Limits(rules);
    this.settings = settings;
    this.counting = new Counting(calendar, settings.flag(SettingKey.ROLL_FORWARD));
  }

  /** The delivered table and calendar with the default settings. */
  public static Deadlines standard() {
    return STANDARD;
  }

  /** The same law with a county's settings. */
  public Deadlines with(Settings other) {
    return new Deadlines(rules, counting.calendar(), other);
  }

  /** The same law with another calendar. */
  public Deadlines with(WorkCalendar other) {
    return new Deadlines(rules, other, settings);
  }

  /** The county's settings, of which deadlines are one use. */
  public Settings settings() {
    return settings;
  }

  /** The rest days by which deadlines are counted. */
  public WorkCalendar calendar() {
    return counting.calendar();
  }

  /** Which rest days and which rule of rolling are counted by; stored dates follow from these. */
  public String edition() {
    return calendar().edition() + (settings.flag(SettingKey.ROLL_FORWARD) ? "" : "-unrolled");
  }

  /** C1 登记后分流, 信访工作条例第22条. */
  public Outcome c1Transfer(LocalDate received) {
    return compute(RuleId.C1, received, DayLedger.EMPTY);
  }

  /** C2 直接收件告知, 信访工作条例第23条第1款. */
  public Outcome c2DirectNotice(LocalDate received) {
    return compute(RuleId.C2, received, DayLedger.EMPTY);
  }

  /** C3 转送、交办件告知, 信访工作条例第23条第3款. */
  public Outcome c3TransferNotice(LocalDate receivedByOrgan) {
    return compute(RuleId.C3, receivedByOrgan, DayLedger.EMPTY);
  }

  /** C4 异议退回, 信访工作条例第23条第3款; working days. */
  public Outcome c4Objection(LocalDate receivedByOrgan) {
    return compute(RuleId.C4, receivedByOrgan, DayLedger.EMPTY);
  }

  /** C5 交办反馈, 信访工作条例第22条第3项; the assigning organ sets the calendar days. */
  public Outcome c5Feedback(LocalDate assigned, int days) {
    return compute(RuleId.C5, assigned, days, DayLedger.EMPTY);
  }

  /** C6 信访程序办理, 信访工作条例第34条; extensions granted so far, calendar days. */
  public Outcome c6Handling(LocalDate accepted, List<Integer> extensions) {
    return compute(RuleId.C6, accepted, new DayLedger(extensions, List.of()));
  }

  /** C7 申请复查, 信访工作条例第35条. */
  public Outcome c7ReviewRequest(LocalDate replyDelivered) {
    return compute(RuleId.C7, replyDelivered, DayLedger.EMPTY);
  }

  /** C8 复查, 信访工作条例第35条. */
  public Outcome c8Review(LocalDate requestReceived) {
    return compute(RuleId.C8, requestReceived, DayLedger.EMPTY);
  }

  /** C9 申请复核, 信访工作条例第36条第1款. */
  public Outcome c9ReexaminationRequest(LocalDate replyDelivered) {
    return compute(RuleId.C9, replyDelivered, DayLedger.EMPTY);
  }

  /** C10 复核, 信访工作条例第36条; the days of hearings do not count. */
  public Outcome c10Reexamination(LocalDate requestReceived, List<Suspension> hearings) {
    return compute(RuleId.C10, requestReceived, DayLedger.suspended(hearings));
  }

  /** C13 建议反馈, 信访工作条例第40条第4款; the days are a setting. */
  public Outcome c13RecommendationReply(LocalDate received) {
    return compute(RuleId.C13, received, DayLedger.EMPTY);
  }

  /** S-accept 简易办理受理; working days, a setting. */
  public Outcome sAccept(LocalDate received) {
    return compute(RuleId.S_ACCEPT, received, DayLedger.EMPTY);
  }

  /** S-opinion 简易办理答复; working days, a setting. */
  public Outcome sOpinion(LocalDate accepted) {
    return compute(RuleId.S_OPINION, accepted, DayLedger.EMPTY);
  }

  /** E-evaluate 满意度评价; calendar days, a setting. */
  public Outcome eEvaluate(LocalDate replied) {
    return compute(RuleId.E_EVALUATE, replied, DayLedger.EMPTY);
  }

  /** The county's own target inside C1: a reminder, not law, therefore never rolled. */
  public LocalDate transferTarget(LocalDate received) {
    return received.plusDays(settings.number(SettingKey.TRANSFER_TARGET_DAYS));
  }

  /** As {@link #compute}, but a legal date that waits for a calendar is {@link YearMissing}. */
  public Outcome due(RuleId id, LocalDate from, DayLedger ledger) {
    Outcome outcome = compute(id, from, ledger);
    if (outcome instanceof Computed computed
        && computed.computation().legal() instanceof Waiting waiting) {
      Text message = Messages.waiting(waiting.year(), waiting.file());
      return new YearMissing(computed.computation(), waiting.year(), waiting.file(), message);
    }
    return outcome;
  }

  /**
   * The due date of a clock whose length the law or a setting gives.
   *
   * @param id the clock
   * @param from opening day, not counted
   * @param ledger extensions and suspensions
   * @return computed (the legal date may wait for a calendar), refused by an article, or wrong
   *     input
   */
  public Outcome compute(RuleId id, LocalDate from, DayLedger ledger) {
    Optional<DeadlineRule> found = ruleOn(id, from);
    if (found.isEmpty()) {
      return new WrongInput(id, Messages.notInForce(id, from));
    }
    DeadlineRule rule = found.get();
    return switch (rule.length()) {
      case Length.Fixed fixed -> run(rule, from, fixed.days(), fixed.unit(), ledger);
      case Length.BySetting set -> run(rule, from, settings.number(set.key()), set.unit(), ledger);
      case Length.PerCase perCase -> new WrongInput(id, Messages.perCase(rule));
      case Length.None none -> new WrongInput(id, Messages.noLength(rule, none.why()));
    };
  }

  /**
   * The due date of a clock whose length is set case by case.
   *
   * @param days days set for the case, from 1 to {@link #MOST_DAYS}
   * @return as {@link #compute(RuleId, LocalDate, DayLedger)}; wrong input for any other clock
   */
  public Outcome compute(RuleId id, LocalDate from, int days, DayLedger ledger) {
    Optional<DeadlineRule> found = ruleOn(id, from);
    if (found.isEmpty()) {
      return new WrongInput(id, Messages.notInForce(id, from));
    }
    if (!(found.get().length() instanceof Length.PerCase(DayUnit unit))) {
      return new WrongInput(id, Messages.notPerCase(found.get()));
    }
    return run(found.get(), from, days, unit, ledger);
  }

  private Optional<DeadlineRule> ruleOn(RuleId id, LocalDate from) {
    return from.getYear() > Suspension.LAST_YEAR ? Optional.empty() : rules.find(id, from);
  }

  private Outcome run(DeadlineRule rule, LocalDate from, int days, DayUnit unit, DayLedger ledger) {
    if (!possible(days) || !ledger.extensions().stream().allMatch(Deadlines::possible)) {
      return new WrongInput(rule.id(), Messages.impossibleDays(rule));
    }
    return limits
        .refusal(rule, ledger)
        .orElseGet(() -> new Computed(computation(rule, from, days, unit, ledger)));
  }

  private static boolean possible(int days) {
    return days >= 1 && days <= MOST_DAYS;
  }

  private Computation computation(
      DeadlineRule rule, LocalDate from, int days, DayUnit unit, DayLedger ledger) {
    DueDate statistical = counting.last(from, days, unit, ledger);
    DueDate legal = counting.roll(statistical);
    return new Computation(
        rule, from, days, unit, settings, ledger, statistical, legal, counting.calendar());
  }
}
