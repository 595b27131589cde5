package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.procedure.Decision.Refused;
import org.xinheng.statute.reference.Article;

/** A matter on its way: every {@code then} must be lawful, {@code tries} may be refused. */
final class Walk {
  private CaseState state;
  private Done last;
  private final List<Act> acts = new ArrayList<>();
  private final List<Event> history = new ArrayList<>();

  private Walk(CaseState state) {
    this.state = state;
    this.last = new Done(state, List.of(), List.of());
  }

  static Walk start() {
    return new Walk(CaseState.UNREGISTERED);
  }

  static Walk from(CaseState state) {
    return new Walk(state);
  }

  /** A grievance that the bureau registered and classified. */
  static Walk routing(LawfulPath path) {
    return start().then(Act.REGISTER).then(Act.CLASSIFY, Given.classified(path));
  }

  /** A grievance on path 6 that waits for acceptance by the unit it was transferred to. */
  static Walk pending() {
    return routing(LawfulPath.PETITION).then(Act.TRANSFER);
  }

  /** A matter that a unit received directly, classified. */
  static Walk direct(LawfulPath path) {
    return start().then(Act.REGISTER_DIRECT).then(Act.CLASSIFY, Given.classified(path));
  }

  static Walk handling() {
    return pending().then(Act.ACCEPT);
  }

  static Walk delivered() {
    return handling().then(Act.CONCLUDE_OPINION).then(Act.DELIVER);
  }

  static Walk reviewDelivered() {
    return delivered().then(Act.REQUEST_REVIEW).then(Act.DECIDE_REVIEW).then(Act.DELIVER_REVIEW);
  }

  static Walk reexamining() {
    return reviewDelivered().then(Act.REQUEST_REEXAMINATION);
  }

  static Walk ended() {
    return reexamining().then(Act.DECIDE_REEXAMINATION).then(Act.DELIVER_REEXAMINATION);
  }

  /** A matter in the state, reached in the plainest lawful way. */
  static Walk to(State state) {
    return switch (state) {
      case NEW -> start();
      case REGISTERED -> start().then(Act.REGISTER);
      case ROUTING -> routing(LawfulPath.PETITION);
      case REPORTED -> routing(LawfulPath.PETITION).then(Act.REPORT_UP);
      case PENDING -> pending();
      case OBJECTED -> pending().then(Act.OBJECT);
      case HANDLING -> handling();
      case CONCLUDED -> handling().then(Act.CONCLUDE_OPINION);
      case AGREED -> handling().then(Act.CONCLUDE_MEDIATION);
      case ANSWERED -> routing(LawfulPath.NONE).then(Act.DIRECT_REPLY);
      case DELIVERED -> delivered();
      case REVIEWING -> delivered().then(Act.REQUEST_REVIEW);
      case REVIEW_DECIDED -> delivered().then(Act.REQUEST_REVIEW).then(Act.DECIDE_REVIEW);
      case REVIEW_DELIVERED -> reviewDelivered();
      case REEXAMINING -> reexamining();
      case HEARING -> reexamining().then(Act.SUSPEND);
      case REEXAMINED -> reexamining().then(Act.DECIDE_REEXAMINATION);
      case FINAL -> ended();
      case LAPSED -> delivered().then(Act.LAPSE);
      case CLOSED -> routing(LawfulPath.NONE).then(Act.DIRECT_REPLY).then(Act.DELIVER);
      case GUIDED_OUT -> routing(LawfulPath.LITIGATION).then(Act.GUIDE_OUT);
      case REFUSED -> routing(LawfulPath.PETITION).then(Act.REFUSE);
      case NOT_AGAIN ->
          start()
              .then(Act.REGISTER)
              .then(Act.LINK_REPEAT, new Detail.Repeat("2024-0001", true, true))
              .then(Act.REFUSE_AGAIN);
      case SEALED -> start().then(Act.REGISTER).then(Act.MOVE_TO_SEALED);
      case ARCHIVED -> ended().then(Act.EVALUATE).then(Act.ARCHIVE);
    };
  }

  CaseState state() {
    return state;
  }

  Done last() {
    return last;
  }

  /** All events since the walk began. */
  List<Event> history() {
    return List.copyOf(history);
  }

  List<Act> acts() {
    return List.copyOf(acts);
  }

  LocalDate today() {
    return state.dates().lastOn().orElseThrow();
  }

  Walk then(Act act) {
    return apply(act, Given.facts(state, act));
  }

  Walk then(Act act, Detail detail) {
    return apply(act, Given.facts(state, act, detail));
  }

  Walk apply(Act act, Facts facts) {
    Decision decision = Given.decide(state, act, facts);
    assertThat(decision).as("%s after %s", act, acts).isInstanceOf(Done.class);
    last = (Done) decision;
    assertThat(last.basis()).as("%s after %s", act, acts).isNotEmpty().allMatch(Cited::inEdition);
    state = last.next();
    acts.add(act);
    history.addAll(last.events());
    return this;
  }

  Refused tries(Act act) {
    return tries(act, Given.facts(state, act));
  }

  Refused tries(Act act, Detail detail) {
    return tries(act, Given.facts(state, act, detail));
  }

  Refused tries(Act act, Facts facts) {
    Decision decision = Given.decide(state, act, facts);
    assertThat(decision).as("%s after %s", act, acts).isInstanceOf(Refused.class);
    return (Refused) decision;
  }

  /** The refusal must have this code and cite this place, in the edition in force. */
  static void refused(Refused refused, Bar bar, Article article) {
    assertThat(refused.bar()).as(refused.zh()).isEqualTo(bar);
    assertThat(refused.article()).as(refused.zh()).isEqualTo(article);
    assertThat(Cited.inEdition(refused.article())).as(refused.zh()).isTrue();
    assertThat(refused.zh()).endsWith("（依据" + article.cite() + "）");
    assertThat(refused.en()).contains("Art. " + article.article() + ")").isNotBlank();
  }

  List<Event.ClockOpened> opened() {
    return events(Event.ClockOpened.class);
  }

  List<RuleId> openedRules() {
    return opened().stream().map(Event.ClockOpened::rule).toList();
  }

  List<RuleId> closedRules() {
    return events(Event.ClockClosed.class).stream().map(Event.ClockClosed::rule).toList();
  }

  List<Notice> notices() {
    return events(Event.NoticeOwed.class).stream().map(Event.NoticeOwed::notice).toList();
  }

  LocalDate startOf(RuleId rule) {
    return opened().stream()
        .filter(event -> event.rule() == rule)
        .findFirst()
        .orElseThrow()
        .startsOn();
  }

  <E extends Event> List<E> events(Class<E> kind) {
    return last.events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
