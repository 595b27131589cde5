package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Drafts.Saved;

/** Drafts survive what breaks, are their officer's alone, and end with the registration. */
@TestProgram
class DraftsTest {

  private final Drafts drafts;
  private final Petitions petitions;
  private final MovableClock clock;
  private final DSLContext truth;
  private final County county;
  private final Scope clerk;

  @Autowired
  DraftsTest(
      Drafts drafts, Petitions petitions, MovableClock clock, Truth truth, Counties counties) {
    this.drafts = drafts;
    this.petitions = petitions;
    this.clock = clock;
    this.truth = truth.sql();
    this.county = counties.open();
    this.clerk = county.as(Role.WINDOW_CLERK);
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  private static Map<String, String> typed(String subject) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("subject", subject);
    values.put("statement", "门前金丝雀路积水三天");
    values.put("_csrf", "token");
    values.put("summary", "");
    return values;
  }

  @Test
  @Control("A9")
  void whatWasTypedComesBackToItsOfficerAlone() {
    String one = Sample.key();
    String two = Sample.key();
    assertThat(drafts.save(clerk, one, typed("积水"))).isEqualTo(Saved.SAVED);
    assertThat(drafts.save(clerk, two, typed("漏水"))).isEqualTo(Saved.SAVED);
    assertThat(drafts.save(clerk, one, typed("积水三天"))).isEqualTo(Saved.SAVED);
    assertThat(drafts.list(clerk).stream().map(Drafts.Draft::subject))
        .containsExactlyInAnyOrder("积水三天", "漏水");
    assertThat(drafts.open(clerk, one).orElseThrow())
        .containsEntry("subject", "积水三天")
        .doesNotContainKeys("_csrf", "summary");
    Scope head = county.as(Role.BUREAU_LEADER);
    assertThat(drafts.list(head)).isEmpty();
    assertThat(drafts.open(head, one)).isEmpty();
  }

  @Test
  @Control("K1")
  void noWordOfADraftStandsInTheDatabase() {
    drafts.save(clerk, Sample.key(), typed("积水"));
    byte[] content =
        truth
            .fetchSingle(
                "select content from petition.draft where region = ?", county.region().code())
            .get(0, byte[].class);
    assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("金丝雀");
  }

  @Test
  void theRegistrationEndsItsDraftAndNoOther() {
    String key = Sample.key();
    String other = Sample.key();
    drafts.save(clerk, key, typed("积水"));
    drafts.save(clerk, other, typed("漏水"));
    petitions.register(clerk, Sample.letter(), key);
    petitions.register(clerk, Sample.letter(), key);
    assertThat(drafts.list(clerk).stream().map(Drafts.Draft::form)).containsExactly(other);
    drafts.discard(clerk, other);
    assertThat(drafts.list(clerk)).isEmpty();
  }

  @Test
  void aDraftExpiresAfterTheDaysOfTheSetting() {
    String key = Sample.key();
    drafts.save(clerk, key, typed("积水"));
    clock.forward(Duration.ofDays(14));
    assertThat(drafts.open(clerk, key)).isPresent();
    clock.forward(Duration.ofDays(1));
    assertThat(drafts.open(clerk, key)).isEmpty();
    assertThat(drafts.list(clerk)).isEmpty();
    drafts.save(county.as(Role.BUREAU_LEADER), Sample.key(), typed("漏水"));
    assertThat(
            truth.fetchCount(
                org.jooq.impl.DSL.table("petition.draft"),
                org.jooq.impl.DSL.condition("region = ?", county.region().code())))
        .as("the next one who saves sweeps")
        .isEqualTo(1);
  }

  @Test
  void ofAReportOfWrongdoingNothingIsKeptAndOfMarkedWordsNeither() {
    String key = Sample.key();
    Map<String, String> report = typed("反映某人");
    drafts.save(clerk, key, report);
    report.put("purpose", "accusation");
    assertThat(drafts.save(clerk, key, report)).isEqualTo(Saved.NOT_KEPT);
    Map<String, String> marked = typed("附件 机密★10年");
    assertThat(drafts.save(clerk, key, marked)).isEqualTo(Saved.REFUSED);
    assertThat(drafts.list(clerk)).isEmpty();
  }

  @Test
  void anOfficerKeepsTwentyAtMost() {
    for (int i = 0; i < Drafts.MOST; i++) {
      assertThat(drafts.save(clerk, Sample.key(), typed("第" + i))).isEqualTo(Saved.SAVED);
    }
    assertThat(drafts.save(clerk, Sample.key(), typed("再来"))).isEqualTo(Saved.REFUSED);
  }
}
