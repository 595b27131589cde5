package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.RefusalGround;

/** Codes are for ever: unique, well-formed, named in two languages, and these. */
class CodeListTest {
  static Stream<List<? extends Coded>> lists() {
    return Stream.of(
        List.of(Act.values()),
        List.of(Actor.values()),
        List.of(Condition.values()),
        List.of(Mark.values()),
        List.of(Outcome.values()),
        List.of(Pair.values()),
        List.of(Arbiter.values()),
        List.of(DeliveryWay.values()),
        List.of(PetitionClass.values()),
        List.of(PetitionForm.values()),
        List.of(ReviewResult.values()),
        List.of(Satisfaction.values()),
        List.of(StartsOn.values()),
        List.of(State.values()),
        List.of(Verdict.values()),
        List.of(Bar.values()),
        List.of(LawfulPath.values()),
        List.of(Notice.values()),
        List.of(Notice.Addressee.values()),
        List.of(RefusalGround.values()));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void codesAreUniqueAndNamesAreThereInBothLanguages(List<? extends Coded> list) {
    Set<String> codes = new HashSet<>();
    for (Coded value : list) {
      assertThat(codes.add(value.code())).as(value.code()).isTrue();
      assertThat(value.code()).matches("[A-Za-z0-9][A-Za-z0-9-]*");
      assertThat(value.zh()).matches(".*\\p{IsHan}.*");
      assertThat(value.en()).matches("[\\p{ASCII}]+");
    }
  }

  @Test
  void aValueIsFoundByItsCodeAndByNothingElse() {
    for (Act act : Act.values()) {
      assertThat(Coded.of(Act.class, act.code())).contains(act);
    }
    assertThat(Coded.of(Act.class, "ACCEPT")).isEmpty();
    assertThat(Coded.of(Act.class, "")).isEmpty();
  }

  private static List<String> codes(Coded[] values) {
    return Arrays.stream(values).map(Coded::code).toList();
  }

  @Test
  void theStoredCodesOfTheSmallListsNeverChange() {
    assertThat(codes(PetitionForm.values()))
        .containsExactly("letter", "visit", "web", "call", "fax");
    assertThat(codes(PetitionClass.values()))
        .containsExactly("suggestion", "accusation", "grievance");
    assertThat(codes(LawfulPath.values())).containsExactly("none", "1", "2", "3", "4", "5", "6");
    assertThat(codes(RefusalGround.values()))
        .containsExactly("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8");
    assertThat(codes(Outcome.values())).containsExactly("supported", "explained", "not-supported");
    assertThat(codes(ReviewResult.values())).containsExactly("maintained", "revoked", "changed");
    assertThat(codes(Satisfaction.values())).containsExactly("0", "1", "3");
    assertThat(codes(Verdict.values()))
        .containsExactly("solved", "persuaded", "assisted", "dealt-with");
  }

  @Test
  void everyValueOfEveryListIsUsedByTheTable() {
    Set<Object> used = new HashSet<>();
    for (Row row : Procedure.TABLE) {
      used.add(row.act());
      used.addAll(row.from());
      row.to().ifPresent(used::add);
      used.addAll(row.who());
      used.addAll(row.needs());
      used.addAll(row.differ());
      used.addAll(row.owes());
      row.opens().forEach(opening -> used.add(opening.start()));
      row.opens().forEach(opening -> used.addAll(opening.when()));
    }
    assertThat(used).contains((Object[]) Act.values());
    assertThat(used).contains((Object[]) State.values());
    assertThat(used).contains((Object[]) Actor.values());
    assertThat(used).contains((Object[]) Condition.values());
    assertThat(used).contains((Object[]) Pair.values());
    assertThat(used).contains((Object[]) Notice.values());
    assertThat(used).contains((Object[]) StartsOn.values());
  }

  @Test
  void everyClockOfOneMatterIsOpenedAndClosedByTheTable() {
    Set<RuleId> opened = new HashSet<>();
    Set<RuleId> closed = new HashSet<>();
    for (Row row : Procedure.TABLE) {
      row.opens().forEach(opening -> opened.add(opening.rule()));
      closed.addAll(row.closes());
    }
    // C11 is finality, which is a date of the matter; C12 to C14 belong to organs, not to a matter.
    Set<RuleId> expected = new HashSet<>(Arrays.asList(RuleId.values()));
    expected.removeAll(Set.of(RuleId.C11, RuleId.C12, RuleId.C13, RuleId.C14));
    assertThat(opened).isEqualTo(expected);
    assertThat(closed).isEqualTo(expected);
  }

  @Test
  void everyRowCitesTheRegulationOrARuleThatRestsOnItAndNamesWhoMay() {
    for (Row row : Procedure.TABLE) {
      assertThat(row.basis()).isNotEmpty();
      assertThat(row.who()).isNotEmpty();
      assertThat(row.from()).isNotEmpty();
      assertThat(row.article().instrument().edition()).isIn("2022", "2015");
      assertThat(row.article().article()).isBetween(1, 50);
    }
  }

  @Test
  void whatRestrictsThePetitionerNeedsTwoPeopleAndANotice() {
    for (Act act : new Act[] {Act.REFUSE, Act.REFUSE_AGAIN, Act.APPROVE_EXTENSION}) {
      assertThat(Procedure.TABLE)
          .filteredOn(row -> row.act() == act)
          .isNotEmpty()
          .allSatisfy(row -> {
            assertThat(row.differ()).isNotEmpty();
            assertThat(row.owes()).anyMatch(it -> it.addressee() == Notice.Addressee.PETITIONER);
          });
    }
  }

  @Test
  void theClockAndThePetitionerNeverDecide() {
    Set<Act> deciding = Set.of(Act.CONCLUDE_OPINION, Act.ACCEPT, Act.REFUSE, Act.TRANSFER);
    assertThat(Procedure.TABLE)
        .filteredOn(row -> row.who().contains(Actor.CLOCK) || row.who().contains(Actor.PETITIONER))
        .isNotEmpty()
        .noneMatch(row -> deciding.contains(row.act()));
    assertThat(Procedure.TABLE)
        .filteredOn(row -> row.who().contains(Actor.CLOCK))
        .allSatisfy(row -> assertThat(row.who()).containsExactly(Actor.CLOCK));
  }
}
