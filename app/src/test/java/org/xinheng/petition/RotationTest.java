package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.xinheng.crypto.KeyDesk;
import org.xinheng.crypto.KeyOffice;
import org.xinheng.crypto.KeyRing;
import org.xinheng.crypto.KeyStart;
import org.xinheng.crypto.KeyStatus;
import org.xinheng.crypto.Rotation;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.shared.Ids;

/** A new master key while matters are registered, cut off and begun again: all stays readable. */
@TestProgram
@Control("K4")
class RotationTest {

  private final Petitions petitions;
  private final Rotation rotation;
  private final KeyDesk desk;
  private final KeyRing ring;
  private final DSLContext sql;
  private final javax.sql.DataSource source;
  private final County county;

  RotationTest(
      @Autowired Petitions petitions,
      @Autowired KeyRing ring,
      @Autowired Truth truth,
      @Autowired Counties counties) {
    this.petitions = petitions;
    this.ring = ring;
    this.sql = truth.sql();
    this.source = truth.source();
    KeyOffice office = KeyOffice.over(source, new JdbcTransactionManager(source), ring);
    this.rotation = office.rotation();
    this.desk = office.desk();
    this.county = counties.open();
  }

  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void threeCutsUnderLoadLoseNothing() throws InterruptedException {
    String before = desk.status().current();
    Queue<String> numbers = new ConcurrentLinkedQueue<>(List.of(registered(), registered()));
    AtomicBoolean running = new AtomicBoolean(true);
    Thread clerk =
        Thread.ofVirtual()
            .start(() -> {
              while (running.get()) {
                numbers.add(registered());
              }
            });
    // Cut off before it is begun: the new key is in the file, the database knows nothing of it.
    assertThatThrownBy(() -> rotation.begin(null, MovableClock.START, (kind, facts) -> cut()))
        .isInstanceOf(CutOff.class);
    assertThat(desk.status().current()).isEqualTo(before);
    Rotation.Begun begun = rotation.begin(null, MovableClock.START, (kind, facts) -> {});
    assertThat(begun.resumed()).isFalse();
    // Cut off in the middle.
    assertThatThrownBy(() -> rotation.rewrap(done -> cut())).isInstanceOf(CutOff.class);
    Rotation.Begun again = rotation.begin(null, MovableClock.START, (kind, facts) -> {});
    assertThat(again.resumed()).isTrue();
    assertThat(again.to()).isEqualTo(begun.to());
    rotation.rewrap(done -> {});
    // Cut off before its end was written down.
    assertThatThrownBy(() -> rotation.finish(MovableClock.START, (kind, facts) -> cut()))
        .isInstanceOf(CutOff.class);
    rotation.rewrap(done -> {});
    assertThat(rotation.finish(MovableClock.START, (kind, facts) -> {})).isTrue();
    running.set(false);
    clerk.join();
    numbers.add(registered());

    KeyStatus status = desk.status();
    assertThat(status.current()).isEqualTo(begun.to()).isNotEqualTo(before);
    for (KeyStatus.Master old : status.masters()) {
      if (!old.state().equals("current")) {
        assertThat(old.matterKeys() + old.purposeKeys()).as("under " + old.id()).isZero();
      }
    }
    assertThat(rotation.discard((kind, facts) -> {})).contains(before);
    KeyRing afresh = KeyStart.open(source, ring.file(), null, MovableClock.START);
    assertThat(afresh.find(before)).isEmpty();
    for (String number : numbers) {
      assertThat(petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow().statement())
          .isEqualTo(Sample.STATEMENT);
    }
    KeyDesk.Checked checked = desk.check();
    assertThat(checked.unreadable()).isEmpty();
    assertThat(checked.opened()).isGreaterThan(numbers.size());
  }

  @Test
  void nothingCanBeWrappedUnderAKeyThatIsNotInUse() {
    assertThatThrownBy(() ->
            sql.execute(
                "insert into crypto.matter_key values (?, ?, ?, 'deadbeef', ?::timestamptz)",
                county.region().code(),
                Ids.next(MovableClock.START),
                new byte[] {1},
                "2025-10-15"))
        .hasMessageContaining("not the current one");
  }

  private String registered() {
    return Sample.registered(petitions, county);
  }

  private static void cut() {
    throw new CutOff();
  }
}
