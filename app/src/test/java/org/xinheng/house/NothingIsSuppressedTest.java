package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Catalogue.Column;
import org.xinheng.house.Catalogue.Table;
import org.xinheng.house.WaysIn.Way;

/**
 * 个人信息保护法第18、35条: today nothing at all can be withheld from the petitioner: no table keeps such a
 * mark, no address and no field sets one ({@link SubjectSeesTest} shows that the sheet is whole). A
 * table that brings it has to keep, for each item, the reason and the day on which it ends.
 */
@TestProgram
@Right(11)
class NothingIsSuppressedTest {

  private static final Set<String> WITHHOLDS =
      Set.of(
          "suppress",
          "suppressed",
          "suppression",
          "withhold",
          "hidden",
          "hide",
          "conceal",
          "embargo",
          "invisible",
          "undisclosed");

  private static final String OFFENDER =
      """
      create schema offender;
      create table offender.matter (region text not null, id uuid not null, hidden boolean, primary key (region, id));
      create table offender.suppression (
        region text not null, matter_id uuid not null, item text not null, reason text not null,
        until_on date not null, primary key (region, matter_id, item));
      create table offender.suppression_for_ever (
        region text not null, matter_id uuid not null, item text not null, reason text not null,
        primary key (region, matter_id, item));
      """;

  private final DSLContext truth;
  private final RequestMappingHandlerMapping mapping;

  NothingIsSuppressedTest(
      @Autowired Truth truth,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.truth = truth.sql();
    this.mapping = mapping;
  }

  @Test
  void noTableWithholdsAnythingWithoutReasonAndEnd() {
    List<Table> tables = Catalogue.read(truth);
    assertThat(tables).hasSizeGreaterThan(30);
    assertThat(breaches(tables)).as(RightsList.cite(11)).isEmpty();
    assertThat(breaches(Scratch.tables(truth, OFFENDER, "offender")))
        .containsExactlyInAnyOrder(
            "offender.matter withholds without item, reason, until_on",
            "offender.suppression_for_ever withholds without until_on");
  }

  @Test
  void noAddressAndNoFieldWithholdsAnything() {
    List<Way> ways = WaysIn.of(mapping).ways();
    assertThat(ways.stream().filter(way -> withholds(way.pattern() + "/" + way.name())))
        .as(RightsList.cite(11))
        .isEmpty();
    assertThat(withholds("/matters/{number}/suppress")).isTrue();
    assertThat(withholds("/matters/{number}/entry-hidden")).isTrue();
  }

  private static List<String> breaches(List<Table> tables) {
    List<String> breaches = new ArrayList<>();
    for (Table table : tables) {
      boolean withholds =
          withholds(table.name())
              || table.columns().stream()
                  .map(Column::name)
                  .anyMatch(NothingIsSuppressedTest::withholds);
      List<String> lacks =
          List.of("item", "reason", "until_on").stream()
              .filter(column -> !table.hasColumn(column))
              .toList();
      if (withholds && !lacks.isEmpty()) {
        breaches.add(table.fullName() + " withholds without " + String.join(", ", lacks));
      }
    }
    return breaches;
  }

  private static boolean withholds(String name) {
    return Arrays.stream(name.split("[_/.\\-{}]")).anyMatch(WITHHOLDS::contains);
  }
}
