package org.xinheng.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.escalation.Ladder;
import org.xinheng.statute.escalation.Rung.Reached;

/** Who hears of a rung: what nobody took is the head's, what has no head is the leader's. */
class AddresseeTest {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final Set<String> HEADED = Set.of("/503/", "/504/01/");

  @ParameterizedTest(name = "{0} at {1}, held {2}")
  @CsvSource({
    "alert-1, /503/, true, OFFICER /503/=alert-1",
    "alert-1, /503/, false, HEAD /503/=alert-1",
    "alert-1, /503/07/, false, HEAD /503/=alert-1",
    "alert-1, /501/, false, LEADER /501/=alert-1",
    "alert-3, /503/, true, OFFICER /503/=alert-3;HEAD /503/=alert-3",
    "alert-3, /504/, true, OFFICER /504/=alert-3;LEADER /504/=alert-3",
    "last-day, /504/01/, false, HEAD /504/01/=last-day",
    "after-7, /503/, true, HEAD /503/=after-7;LEADER /503/=after-7",
    "after-30, /501/, false, LEADER /501/=after-30",
    "alert-2 last-day after-7, /503/, true,"
        + " OFFICER /503/=last-day;HEAD /503/=after-7;LEADER /503/=after-7",
  })
  void whoHears(String rungs, String owing, boolean held, String expected) {
    List<Reached> reached =
        Arrays.stream(rungs.split(" ", -1))
            .map(code -> new Reached(Ladder.standard().find(code).orElseThrow(), DAY))
            .toList();
    assertThat(Addressee.of(reached, owing, held, HEADED))
        .allSatisfy((who, rung) -> assertThat(rung).isNotNull())
        .hasSize(expected.split(";", -1).length);
    assertThat(
            Addressee.of(reached, owing, held, HEADED).entrySet().stream()
                .map(it ->
                    it.getKey().post() + " " + it.getKey().unitPath() + "=" + it.getValue().code()))
        .containsExactlyInAnyOrder(expected.split(";", -1));
  }
}
