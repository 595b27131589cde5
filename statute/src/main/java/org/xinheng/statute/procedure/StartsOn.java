package org.xinheng.statute.procedure;

import java.time.LocalDate;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;

/** The day from which a clock is counted (期限起算日); it is a fact of the act, never "today". */
public enum StartsOn implements Coded {
  ACT("act", "办理之日", "day of the act"),
  RECEIVED("received", "收到之日", "day of receipt"),
  ACCEPTED("accepted", "受理之日", "day of acceptance"),
  DELIVERED("delivered", "送达之日", "day of delivery");

  private final Label label;

  StartsOn(String code, String zh, String en) {
    this.label = new Label(code, zh, en);
  }

  @Override
  public Label label() {
    return label;
  }

  /** The day, read from the matter after the act and from the facts of the act. */
  LocalDate day(CaseState after, Facts facts) {
    return switch (this) {
      case ACT -> facts.day();
      case RECEIVED -> received(facts);
      case ACCEPTED -> after.dates().acceptedOn().orElseThrow();
      case DELIVERED -> delivered(facts);
    };
  }

  private static LocalDate received(Facts facts) {
    return switch (facts.detail()) {
      case Detail.Registration it -> it.receivedOn();
      case Detail.Routing it -> it.receivedOn();
      case Detail.Ruling it -> it.receivedOn();
      case Detail.Request it -> it.receivedOn();
      case Detail.Again it -> it.receivedOn();
      default -> throw new IllegalStateException("the act has no day of receipt");
    };
  }

  private static LocalDate delivered(Facts facts) {
    if (facts.detail() instanceof Detail.Delivery it) {
      return it.deliveredOn();
    }
    throw new IllegalStateException("the act has no day of delivery");
  }
}
