package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.procedure.Decision.Refused;

/**
 * Random lives of matters, decided twice: by the program and by {@link NaiveLaw}, written from the
 * articles in another way. Acts beside the state are mixed in as chance will have it. Both must
 * agree on every single act and on everything that is known of the matter after it.
 */
class NaiveProcedureTest {
  private static final int LIVES = 500;
  private static final int ACTS = 70;

  /** Acts that leave the matter where it is or end it early. */
  private static final Set<Act> BESIDE =
      EnumSet.of(
          Act.LINK_REPEAT,
          Act.CLASSIFY,
          Act.MOVE_TO_SEALED,
          Act.GUIDE_OUT,
          Act.REFUSE,
          Act.REFUSE_AGAIN,
          Act.LAPSE,
          Act.CONCLUDE_MEDIATION,
          Act.CONCLUDE_SETTLEMENT,
          Act.HAND_OVER,
          Act.RECUSE,
          Act.SUPERVISE,
          Act.TAKE_BY_LEADER,
          Act.RESOLVE,
          Act.CALL_BACK,
          Act.RECORD_EXECUTION,
          Act.GIVE_VERDICT,
          Act.FILE_DOCUMENT);

  @ParameterizedTest
  @ValueSource(longs = {20_220_501L, 20_220_717L, 36L, 31_106L})
  void bothAgreeOnEveryActOfManyLives(long seed) {
    System.out.println("seed " + seed + " for " + LIVES + " lives of " + ACTS + " acts");
    Random random = new Random(seed);
    for (int life = 0; life < LIVES; life++) {
      live(random, "seed " + seed + ", life " + life);
    }
  }

  private final Map<Act, Integer> done = new EnumMap<>(Act.class);
  private final Map<State, Integer> ends = new EnumMap<>(State.class);
  private final Map<Bar, Integer> refused = new EnumMap<>(Bar.class);

  /** Chance alone must not leave anything out. */
  @Test
  void everyActIsDoneEveryStateReachedAndEveryRefusalGiven() {
    Random random = new Random(40L);
    for (int life = 0; life < 4 * LIVES; life++) {
      live(random, "seed 40, life " + life);
    }
    assertThat(done).containsOnlyKeys(Act.values());
    assertThat(ends).containsOnlyKeys(State.values());
    assertThat(refused).containsOnlyKeys(Bar.values());
  }

  private void live(Random random, String where) {
    CaseState matter = CaseState.UNREGISTERED;
    NaiveMatter naive = new NaiveMatter();
    WildFacts wild = new WildFacts(random);
    List<Act> past = new ArrayList<>();
    for (int step = 0; step < ACTS; step++) {
      ends.merge(matter.state(), 1, Integer::sum);
      Act act = act(random, matter);
      Facts facts = wild.of(matter, act);
      Decision decision = Given.decide(matter, act, facts);
      boolean allowed = new NaiveLaw(naive, act, facts).allows();
      assertThat(decision instanceof Done)
          .as(() -> where + ": " + act + " with " + facts + " after " + past + " gives " + decision)
          .isEqualTo(allowed);
      if (decision instanceof Refused no) {
        refused.merge(no.bar(), 1, Integer::sum);
        assertThat(Cited.inEdition(no.article())).isTrue();
      } else if (decision instanceof Done yes) {
        done.merge(act, 1, Integer::sum);
        past.add(act);
        new NaiveActs(naive).does(act, facts);
        matter = yes.next();
        agree(matter, naive, () -> where + ": after " + past);
      }
    }
  }

  /**
   * One act in ten is any; of those a table by hand allows here, the way onward comes more often.
   */
  private static Act act(Random random, CaseState matter) {
    List<Act> all = List.of(Act.values());
    List<Act> here = allowed(all, matter);
    List<Act> onward = here.stream().filter(act -> !BESIDE.contains(act)).toList();
    List<Act> from =
        switch (random.nextInt(10)) {
          case 0 -> all;
          case 1, 2, 3 -> here;
          default -> onward.isEmpty() ? here : onward;
        };
    return from.get(random.nextInt(from.size()));
  }

  private static List<Act> allowed(List<Act> all, CaseState matter) {
    return all.stream().filter(act -> ActsByHand.of(act, matter.state()).isPresent()).toList();
  }

  private static void agree(CaseState matter, NaiveMatter naive, Supplier<String> where) {
    assertThat(known(matter)).as(where).isEqualTo(known(naive));
  }

  private static List<Object> known(CaseState matter) {
    Parties parties = matter.parties();
    Progress progress = matter.progress();
    return List.of(
        matter.state(),
        matter.clocks(),
        matter.marks(),
        matter.subject().path(),
        List.of(parties.unit(), parties.sender(), parties.reviewUnit()),
        List.of(parties.reexaminationUnit(), parties.firstReceiver()),
        parties.recused(),
        progress.outcome(),
        progress.revoked(),
        matter.dates().finalOn().isPresent(),
        matter.dates().lastOn());
  }

  private static List<Object> known(NaiveMatter naive) {
    return List.of(
        naive.state,
        naive.clocks,
        naive.marks,
        Optional.ofNullable(naive.path),
        List.of(naive.unit, naive.sender, naive.reviewer),
        List.of(naive.reexaminer, naive.firstReceiver),
        naive.recused,
        Optional.ofNullable(naive.outcome),
        Optional.ofNullable(naive.revoked),
        naive.isFinal,
        Optional.ofNullable(naive.last));
  }
}
