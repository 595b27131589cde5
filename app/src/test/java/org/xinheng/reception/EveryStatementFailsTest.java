package org.xinheng.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.FailingStatements;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;

/** F17 for the window: a duty record or visit is stored whole, once, or not at all. */
@TestProgram
@Control("F17")
class EveryStatementFailsTest {

  private final Reception reception;
  private final County county;
  private final Given given;

  EveryStatementFailsTest(@Autowired Reception reception, @Autowired Counties counties) {
    this.reception = reception;
    this.county = counties.open();
    this.given = new Given(reception, county);
  }

  @Test
  void recordingAndSigningADuty() {
    String recording = Given.key();
    RecordDuty duty = given.duty("2025-10-14", true, null);
    each(() -> Given.done(reception.recordDuty(given.clerk(), duty, recording)));
    UUID id = given.recorded(given.clerk(), "2025-10-13", true);
    String signing = Given.key();
    each(() -> Given.done(reception.signDuty(given.clerk(), id, 1, signing)));
  }

  @Test
  void aVisit() {
    given.signed("2025-10-14", true);
    RegisterVisit visit =
        new RegisterVisit(LocalDate.parse("2025-10-14"), Given.WINDOW, 3, null, Answer.SATISFIED);
    String key = Given.key();
    each(() -> Given.done(reception.registerVisit(given.clerk(), visit, key)));
  }

  private void each(Runnable work) {
    assertThat(FailingStatements.eachOf(county.region(), work)).isGreaterThan(2);
  }
}
