package org.xinheng.statute.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.escalation.Moment.Span;
import org.xinheng.statute.reference.LawFile;
import org.xinheng.statute.reference.LawFileException;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/** On which days a clock is brought before whom. */
class LadderTest {

  private static final Ladder LADDER = Ladder.standard();
  private static final LocalDate START = LocalDate.of(2025, 9, 1);

  private static Span span(int days, int rolled, int idle) {
    LocalDate statistical = START.plusDays(days);
    return new Span(START, statistical, statistical.plusDays(rolled), idle);
  }

  /** Days after the opening day, worked out by hand: half of 15 days is used on the eighth. */
  @ParameterizedTest(name = "{0} days, rolled by {1}, {2} idle")
  @CsvSource({
    "15, 0, 0, 8 12 13 15 16 22 45",
    "15, 4, 0, 8 12 13 19 20 26 49",
    "60, 0, 0, 30 45 51 60 61 67 90",
    "90, 0, 0, 45 68 77 90 91 97 120",
    "40, 0, 10, 25 33 36 40 41 47 70",
    "1, 0, 0, 1 1 1 1 2 8 31",
  })
  void daysOfTheRungs(int days, int rolled, int idle, String expected) {
    assertThat(LADDER.of(span(days, rolled, idle)))
        .extracting(reached -> Long.toString(reached.on().toEpochDay() - START.toEpochDay()))
        .containsExactly(expected.split(" ", -1));
  }

  @Test
  void eachRungSaysForWhomItIs() {
    assertThat(LADDER.rungs())
        .extracting(rung -> rung.code() + " " + rung.to().stream().sorted().toList())
        .containsExactly(
            "alert-1 [OFFICER]",
            "alert-2 [OFFICER]",
            "alert-3 [OFFICER, HEAD]",
            "last-day [OFFICER, HEAD]",
            "after-1 [OFFICER, HEAD]",
            "after-7 [HEAD, LEADER]",
            "after-30 [HEAD, LEADER]");
  }

  @Test
  void theBandsAreTheCountysSetting() {
    Ladder county =
        new Ladder(
            LawFile.resource("escalation.txt"),
            Settings.defaults().with(SettingKey.ALERT_PERCENTS, "20 40 60"));
    assertThat(county.of(span(15, 0, 0)).getFirst().on()).isEqualTo(START.plusDays(3));
    assertThatThrownBy(() ->
            new Ladder(
                LawFile.resource("escalation.txt"),
                Settings.defaults().with(SettingKey.ALERT_PERCENTS, "20 40")))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("没有第 3 档");
  }

  @Test
  void aRungHoldsForClocksThatOpenInItsTime() {
    Ladder dated =
        read(
            """
            [old]
            title: 旧 | Old
            at: before 3
            to: officer
            from: 2024-01-01
            until: 2025-08-31
            mark: DESIGN

            [new]
            title: 新 | New
            at: before 5
            to: officer head leader
            from: 2025-09-01
            mark: DESIGN
            """);
    assertThat(dated.of(span(15, 0, 0)))
        .extracting(reached -> reached.rung().code())
        .containsExactly("new");
    LocalDate before = START.minusDays(1);
    assertThat(dated.of(new Span(before, before.plusDays(15), before.plusDays(15), 0)))
        .containsExactly(new Rung.Reached(dated.find("old").orElseThrow(), before.plusDays(12)));
    assertThat(dated.find("new").orElseThrow().to()).isEqualTo(Set.of(Post.values()));
    assertThat(dated.find("other")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"at: never", "at: alert 0", "at: after", "at: before 1000", "to: mayor", "to: "})
  void aSlipIsNamed(String slip) {
    String key = slip.substring(0, slip.indexOf(':') + 1);
    String good = "[a]\ntitle: 题 | T\nat: after 1\nto: head\nfrom: 2024-01-01\nmark: DESIGN\n";
    String bad = good.replaceFirst(key + ".*", slip);
    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("应为");
  }

  @Test
  void everyRungIsADaysMatter() {
    assertThat(LADDER.rungs())
        .allMatch(rung -> !rung.to().isEmpty() && !rung.title().en().isBlank());
    assertThat(List.of(Post.values())).extracting(Post::code).doesNotHaveDuplicates();
  }

  private static Ladder read(String text) {
    return new Ladder(LawFile.parse("law/e.txt", text), Settings.defaults());
  }
}
