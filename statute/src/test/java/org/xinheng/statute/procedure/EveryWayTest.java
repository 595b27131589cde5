package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.procedure.Decision.Refused;

/**
 * Everything that can lawfully happen to a matter, explored from the counter on. Days are left out
 * of what makes two matters the same, so that the exploration comes to an end.
 */
class EveryWayTest {
  private static final Set<Act> ASIDE =
      EnumSet.of(Act.RECUSE, Act.HAND_OVER, Act.RESOLVE, Act.RECORD_EXECUTION);
  private static final int MOST = 60_000;
  private static final Map<List<Object>, CaseState> REACHED = new LinkedHashMap<>();
  private static final Map<List<Object>, Set<List<Object>>> COMES_FROM = new HashMap<>();
  private static final Map<Row, Set<State>> FIRED = new HashMap<>();
  private static final Map<Act, Set<Notice>> OWED = new EnumMap<>(Act.class);

  @BeforeAll
  static void explore() {
    Deque<CaseState> open = new ArrayDeque<>();
    REACHED.put(key(CaseState.UNREGISTERED), CaseState.UNREGISTERED);
    open.add(CaseState.UNREGISTERED);
    while (!open.isEmpty()) {
      CaseState state = open.remove();
      assertThat(REACHED).as("the exploration must end").hasSizeLessThan(MOST);
      for (Done done : lawfulSteps(state)) {
        COMES_FROM.computeIfAbsent(key(done.next()), _ -> new HashSet<>()).add(key(state));
        if (REACHED.putIfAbsent(key(done.next()), done.next()) == null) {
          open.add(done.next());
        }
      }
    }
    System.out.println("matters that can lawfully arise, days left out: " + REACHED.size());
  }

  private static List<Done> lawfulSteps(CaseState state) {
    List<Done> steps = new ArrayList<>();
    for (Act act : Act.values()) {
      for (Facts facts : Variants.of(state, act)) {
        if (Given.decide(state, act, facts) instanceof Done done) {
          note(state, act, done);
          if (!ASIDE.contains(act)) {
            steps.add(done);
          }
        }
      }
    }
    return steps;
  }

  private static void note(CaseState state, Act act, Done done) {
    Row row = Procedure.row(state, act).orElseThrow();
    FIRED.computeIfAbsent(row, _ -> EnumSet.noneOf(State.class)).add(state.state());
    for (Event event : done.events()) {
      if (event instanceof Event.NoticeOwed owed) {
        OWED.computeIfAbsent(act, _ -> EnumSet.noneOf(Notice.class)).add(owed.notice());
      }
    }
  }

  /** Two matters with the same key can do the same next. */
  private static List<Object> key(CaseState state) {
    return List.of(
        state.state(),
        state.subject(),
        state.parties().sender().isEmpty(),
        state.progress().extensionAsked().isPresent(),
        Condition.SUPPORTED.holds(state),
        Condition.REVOKED.holds(state),
        new TreeSet<>(state.marks()),
        new TreeSet<>(state.clocks()),
        state.dates().finalOn().isPresent());
  }

  /** Enough matters of every kind, in a time that nobody minds. */
  private static List<CaseState> everyTenth() {
    List<CaseState> all = List.copyOf(REACHED.values());
    return IntStream.range(0, all.size()).filter(i -> i % 10 == 0).mapToObj(all::get).toList();
  }

  @Test
  void everyStateIsReached() {
    assertThat(REACHED.values().stream().map(CaseState::state).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(State.values());
  }

  @Test
  void everyRowOfTheTableIsLawfulInEveryOneOfItsStates() {
    for (Row row : Procedure.TABLE) {
      assertThat(FIRED.getOrDefault(row, Set.of()))
          .as("%s from %s", row.act(), row.from())
          .containsExactlyInAnyOrderElementsOf(row.from());
    }
  }

  @Test
  void fromEveryMatterAnEndCanBeReached() {
    Deque<List<Object>> open = new ArrayDeque<>();
    Set<List<Object>> endReachable = new HashSet<>();
    for (Map.Entry<List<Object>, CaseState> entry : REACHED.entrySet()) {
      if (entry.getValue().state() == State.ARCHIVED && endReachable.add(entry.getKey())) {
        open.add(entry.getKey());
      }
    }
    while (!open.isEmpty()) {
      for (List<Object> before : COMES_FROM.getOrDefault(open.remove(), Set.of())) {
        if (endReachable.add(before)) {
          open.add(before);
        }
      }
    }
    assertThat(endReachable).containsAll(REACHED.keySet());
  }

  @Test
  void anArchivedMatterHasNoClockRunning() {
    assertThat(REACHED.values())
        .filteredOn(state -> state.state() == State.ARCHIVED)
        .isNotEmpty()
        .allSatisfy(state -> assertThat(state.clocks()).isEmpty());
  }

  @Test
  void theSixtyDaysRunOnlyOnPathSixAndOnlyWhileItIsHandled() {
    assertThat(REACHED.values())
        .filteredOn(Condition.C6_OPEN::holds)
        .isNotEmpty()
        .allSatisfy(state -> {
          assertThat(Condition.PATH_6.holds(state)).isTrue();
          assertThat(state.state()).isEqualTo(State.HANDLING);
          assertThat(state.is(Mark.SIMPLE)).isFalse();
        });
  }

  @Test
  void thePetitionersClocksRunOnlyAfterDelivery() {
    assertThat(REACHED.values())
        .filteredOn(state ->
            state.open(RuleId.C7) || state.open(RuleId.C9) || Condition.E_OPEN.holds(state))
        .isNotEmpty()
        .allSatisfy(state -> assertThat(state.dates().deliveredOn()).isPresent());
  }

  @Test
  void everyPathSixMatterInHandlingHasItsClockOrTheSimpleOne() {
    assertThat(REACHED.values())
        .filteredOn(state -> state.state() == State.HANDLING && Condition.PATH_6.holds(state))
        .isNotEmpty()
        .allSatisfy(state -> assertThat(state.clocks()).containsAnyOf(RuleId.C6, RuleId.S_OPINION));
  }

  @Test
  void everyRefusalGivesACodeAnArticleAndASentenceInBothLanguages() {
    EnumMap<Bar, Integer> seen = new EnumMap<>(Bar.class);
    for (CaseState state : everyTenth()) {
      for (Act act : Act.values()) {
        Decision decision = Given.decide(state, act, Given.facts(state, act));
        boolean open = Procedure.row(state, act).isPresent();
        if (decision instanceof Refused refused) {
          seen.merge(refused.bar(), 1, Integer::sum);
          assertThat(refused.zh()).contains(refused.article().cite());
          assertThat(refused.en()).isNotBlank();
        } else {
          assertThat(open).as("%s in %s", act, state.state()).isTrue();
        }
      }
    }
    assertThat(seen).containsKeys(Bar.NOT_IN_STATE, Bar.FINAL, Bar.WRONG_PATH, Bar.UNFINISHED);
  }

  @Test
  void everyDocumentIsOwedByTheActsThatTheTableNames() {
    Set<Notice> owed = EnumSet.noneOf(Notice.class);
    OWED.values().forEach(owed::addAll);
    assertThat(owed).containsExactlyInAnyOrder(Notice.values());
    for (Map.Entry<Act, Set<Notice>> entry : OWED.entrySet()) {
      Set<Notice> inTable =
          Procedure.TABLE.stream()
              .filter(row -> row.act() == entry.getKey())
              .flatMap(row -> row.owes().stream())
              .collect(Collectors.toSet());
      assertThat(entry.getValue()).as(entry.getKey().zh()).isEqualTo(inTable);
    }
  }

  @Test
  void theButtonsOfARoleAreExactlyTheActsItMayDo() {
    for (CaseState state : everyTenth()) {
      for (Actor role : Actor.values()) {
        List<Act> buttons = Procedure.lawfulActs(state, Set.of(role));
        assertThat(buttons).isSorted().doesNotHaveDuplicates();
        for (Act act : Act.values()) {
          Decision decision =
              Given.decide(state, act, Given.facts(state, act, role, Given.detail(state, act)));
          boolean done = decision instanceof Done;
          assertThat(!done || buttons.contains(act)).as("%s by %s", act, role).isTrue();
          if (decision instanceof Refused refused && !buttons.contains(act)) {
            assertThat(refused.bar()).isNotIn(Bar.FACT_MISSING, Bar.BACK_DATED, Bar.SAME_PERSON);
          }
        }
      }
    }
  }
}
