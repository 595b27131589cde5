package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import org.xinheng.ledger.Outbox;
import org.xinheng.ledger.OutboxMessage;

/** The documents that an act owes are in the outbox with the act, and not without it. */
@TestProgram
class OwedTest {

  private final Petitions petitions;
  private final MatterNumbers numbers;
  private final Outbox outbox;
  private final County county;

  OwedTest(
      @Autowired Petitions petitions,
      @Autowired MatterNumbers numbers,
      @Autowired Outbox outbox,
      @Autowired Counties counties) {
    this.petitions = petitions;
    this.numbers = numbers;
    this.outbox = outbox;
    this.county = counties.open();
  }

  @Test
  void transferAndAcceptanceOweTheirLettersOnce() {
    String number = Sample.registered(petitions, county);
    assertThat(owed(number)).isEmpty();
    act(Role.WINDOW_CLERK, number, Sample.classify(), Sample.key());
    assertThat(owed(number)).isEmpty();
    String key = Sample.key();
    MatterAct transfer = new MatterAct.Transfer(county.housing().id(), false);
    int version = version(Role.WINDOW_CLERK, number);
    petitions.act(county.as(Role.WINDOW_CLERK), number, transfer, version, key);
    petitions.act(county.as(Role.WINDOW_CLERK), number, transfer, version, key);
    List<String> afterTransfer = owed(number);
    assertThat(afterTransfer).contains("transfer").doesNotHaveDuplicates();
    Answer stale =
        petitions.act(
            county.as(Role.CASE_OFFICER), number, new MatterAct.Accept(false), 99, Sample.key());
    assertThat(stale).isInstanceOf(Answer.Refused.class);
    assertThat(owed(number)).isEqualTo(afterTransfer);
    act(Role.CASE_OFFICER, number, new MatterAct.Accept(false), Sample.key());
    assertThat(owed(number)).contains("acceptance").hasSizeGreaterThan(afterTransfer.size());
  }

  private void act(Role role, String number, MatterAct act, String key) {
    assertThat(petitions.act(county.as(role), number, act, version(role, number), key))
        .isInstanceOf(Answer.Done.class);
  }

  private int version(Role role, String number) {
    return petitions.find(county.as(role), number).orElseThrow().version();
  }

  private List<String> owed(String number) {
    var id = numbers.id(county.region(), number).orElseThrow();
    return outbox.waiting(county.region(), Owed.TOPIC, id).stream()
        .map(OutboxMessage::body)
        .toList();
  }
}
