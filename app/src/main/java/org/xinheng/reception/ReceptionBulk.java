package org.xinheng.reception;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Chain;
import org.xinheng.ledger.Entry;
import org.xinheng.reception.store.ReceptionCopy;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/**
 * Writes many duty records and visits at once, by COPY, with the history that acting one by one
 * would have left. It decides nothing: the caller answers for the records being possible.
 */
public final class ReceptionBulk {

  private final Region region;
  private final Connection connection;
  private final Consumer<Entry> ledger;

  /**
   * Writes into one county.
   *
   * @param connection an open connection to PostgreSQL; commit is the caller's
   * @param ledger takes the history entries of each batch after the batch itself was copied
   */
  public ReceptionBulk(Region region, Connection connection, Consumer<Entry> ledger) {
    this.region = region;
    this.connection = connection;
    this.ledger = ledger;
  }

  /**
   * A duty record as it stands, and who recorded it.
   *
   * @param duty the record, not corrected; signed by an officer of its own unit, or not signed
   * @param recordedBy who recorded it, of the record's unit
   * @param recordedAt when
   */
  public record RecordedDuty(Duty duty, UUID recordedBy, Instant recordedAt) {}

  /** Writes duty records. */
  public void duties(List<RecordedDuty> batch) {
    ReceptionCopy.duties(connection, region, batch.stream().map(RecordedDuty::duty).toList());
    batch.forEach(this::history);
  }

  /** Writes visits; an answer counts as given on registering. */
  public void visits(List<Visit> batch) {
    ReceptionCopy.visits(connection, region, batch);
    for (Visit visit : batch) {
      Actor actor = new Actor(visit.registeredBy(), visit.unit());
      ledger.accept(
          entry(
              visit.id(),
              1,
              History.registered(visit),
              visit.registeredAt(),
              actor,
              Chain.start()));
    }
  }

  private void history(RecordedDuty recorded) {
    Duty duty = recorded.duty();
    Actor clerk = new Actor(recorded.recordedBy(), duty.unit());
    History.Fact fact = History.recorded(duty.isSigned() ? duty.beforeSigning() : duty);
    Entry first = entry(duty.id(), 1, fact, recorded.recordedAt(), clerk, Chain.start());
    ledger.accept(first);
    if (duty.isSigned()) {
      Instant at = Objects.requireNonNull(duty.signedAt());
      Actor signer = new Actor(duty.signedBy(), duty.unit());
      LocalDate day = LocalDate.ofInstant(at, OfficeClock.ZONE);
      ledger.accept(entry(duty.id(), 2, History.signed(duty, day), at, signer, first.hash()));
    }
  }

  private Entry entry(
      UUID chain, int seq, History.Fact fact, Instant at, Actor actor, byte[] previous) {
    return Chain.next(
        region, chain, seq, fact.kind(), fact.onDay(), at, actor, false, fact.content(), previous);
  }
}
