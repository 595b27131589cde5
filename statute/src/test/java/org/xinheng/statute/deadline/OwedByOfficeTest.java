package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.reference.SettingKey;

/** Which clocks an office must meet, and by which rest days stored dates were counted. */
class OwedByOfficeTest {

  @Test
  @DisplayName("信访工作条例第22、23、34、35、36条: the office owes these, the petitioner owes none")
  void reminderGoesToTheOfficeForWhatItOwes() {
    assertThat(Arrays.stream(RuleId.values()).filter(RuleId::isOwedByOffice))
        .containsExactlyInAnyOrder(
            RuleId.C1,
            RuleId.C2,
            RuleId.C3,
            RuleId.C5,
            RuleId.C6,
            RuleId.C8,
            RuleId.C10,
            RuleId.S_ACCEPT,
            RuleId.S_OPINION);
    assertThat(RuleId.C7.isOwedByOffice()).as("the petitioner's right, 第35条").isFalse();
    assertThat(RuleId.E_EVALUATE.isOwedByOffice()).as("declining is an answer").isFalse();
  }

  @Test
  void theEditionTellsRolledDatesFromUnrolledOnes() {
    Deadlines rolled = Deadlines.standard();
    Deadlines unrolled = rolled.with(rolled.settings().with(Map.of(SettingKey.ROLL_FORWARD, "no")));
    assertThat(rolled.edition()).isEqualTo(rolled.calendar().edition());
    assertThat(unrolled.edition()).isEqualTo(rolled.calendar().edition() + "-unrolled");
  }
}
