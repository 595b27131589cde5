package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.domain.History;
import org.xinheng.shared.Ids;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScopes;

/** A history written by COPY and the same acts done at the counter leave the same rows. */
@TestProgram
class BulkEqualsFacadeTest {

  private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

  private final Petitions petitions;
  private final BulkMatters bulk;
  private final Ledger ledger;
  private final MatterKeys keys;
  private final DSLContext sql;
  private final RowScopes rows;
  private final TransactionTemplate transaction;
  private final MovableClock clock;
  private final County county;

  BulkEqualsFacadeTest(
      @Autowired Petitions petitions,
      @Autowired BulkMatters bulk,
      @Autowired Ledger ledger,
      @Autowired MatterKeys keys,
      @Autowired Truth truth,
      @Autowired RowScopes rows,
      @Autowired TransactionTemplate transaction,
      @Autowired MovableClock clock,
      @Autowired Counties counties) {
    this.petitions = petitions;
    this.bulk = bulk;
    this.ledger = ledger;
    this.keys = keys;
    this.sql = truth.sql();
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
    this.county = counties.open();
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  private record Done(LocalDate day, Scope by, MatterAct act) {}

  private List<Done> acts() {
    Scope clerk = county.as(Role.WINDOW_CLERK);
    Scope officer = county.as(Role.CASE_OFFICER);
    Scope head = county.as(Role.UNIT_HEAD);
    List<Done> acts = new ArrayList<>();
    acts.add(new Done(DAY.plusDays(1), clerk, Sample.classify()));
    acts.add(
        new Done(
            DAY.plusDays(3), clerk, new MatterAct.Assign(county.housing().id(), DAY.plusDays(80))));
    acts.add(new Done(DAY.plusDays(5), officer, new MatterAct.Take()));
    acts.add(new Done(DAY.plusDays(6), officer, new MatterAct.Accept(false)));
    acts.add(new Done(DAY.plusDays(30), officer, new MatterAct.AskExtension(20, "涉及多栋楼，需专项检测")));
    acts.add(
        new Done(
            DAY.plusDays(31),
            head,
            new MatterAct.Plain(org.xinheng.statute.procedure.Act.APPROVE_EXTENSION)));
    acts.add(new Done(DAY.plusDays(40), officer, new MatterAct.Propose(Sample.opinion())));
    acts.add(new Done(DAY.plusDays(41), head, new MatterAct.SendBack("请补写检测结论")));
    acts.add(new Done(DAY.plusDays(42), officer, new MatterAct.Propose(Sample.opinion())));
    acts.add(new Done(DAY.plusDays(42), head, new MatterAct.Approve()));
    acts.add(new Done(DAY.plusDays(44), officer, Sample.delivered(DAY.plusDays(43))));
    acts.add(new Done(DAY.plusDays(50), clerk, Sample.satisfied()));
    return acts;
  }

  private static RegisterMatter entry() {
    return Sample.of(
        org.xinheng.statute.procedure.PetitionForm.VISIT,
        Purpose.DECISION,
        Sample.MAIN,
        List.of(new PersonEntry("李\t四\\", null, null, null)),
        DAY);
  }

  @Test
  void sameHistorySameRows() {
    Region region = county.region();
    Scope clerk = county.as(Role.WINDOW_CLERK);
    String number = atTheCounter(clerk);
    UUID byActs = id(region, number);
    UUID byCopy = Ids.next(MovableClock.at(DAY));
    inBulk(byCopy, clerk);

    assertThat(rows("petition.matter", "id", byCopy, "number", "proposal"))
        .isEqualTo(rows("petition.matter", "id", byActs, "number", "proposal"))
        .hasSize(1);
    for (String table : List.of("petition.person", "petition.statement", "petition.opinion")) {
      String[] sealed = {"name", "id_number", "phone", "address", "text"};
      assertThat(rows(table, "matter_id", byCopy, sealed))
          .isEqualTo(rows(table, "matter_id", byActs, sealed))
          .isNotEmpty();
    }
    assertThat(rows("crypto.matter_key", "matter_id", byCopy, "wrapped"))
        .isEqualTo(rows("crypto.matter_key", "matter_id", byActs, "wrapped"))
        .hasSize(1);
    for (String table : List.of("deadline.clock", "deadline.movement")) {
      assertThat(rows(table, "case_ref", byCopy))
          .isEqualTo(rows(table, "case_ref", byActs))
          .isNotEmpty();
    }
    assertThat(rows("ledger.outbox", "chain", byCopy, "id"))
        .isEqualTo(rows("ledger.outbox", "chain", byActs, "id"))
        .isNotEmpty();
    assertThat(story(byCopy)).isEqualTo(story(byActs)).hasSize(acts().size() + 1);
    assertThat(ledger.isWhole(region, byCopy)).isTrue();
  }

  @Test
  void numbersGoOnAfterABatch() {
    Scope clerk = county.as(Role.WINDOW_CLERK);
    inBulk(Ids.next(MovableClock.at(DAY)), clerk);
    assertThat(atTheCounter(clerk)).endsWith("-00002");
  }

  @Test
  void theWholeStoryCanBeReadAfterwards() {
    UUID id = Ids.next(MovableClock.at(DAY));
    inBulk(id, county.as(Role.WINDOW_CLERK));
    MatterView view =
        petitions.find(county.as(Role.BUREAU_LEADER), "XF-2025-501001-00001").orElseThrow();
    assertThat(view.id()).isEqualTo(id);
    assertThat(view.statement()).isEqualTo(Sample.STATEMENT);
    assertThat(view.timeline()).hasSize(acts().size() + 1);
  }

  @Test
  void anUnlawfulActCannotBePutIntoAHistory() {
    try (var batch = bulk.open(county.region())) {
      Instant at = MovableClock.at(DAY);
      Scope clerk = county.as(Role.WINDOW_CLERK);
      var history = batch.register(Ids.next(at), entry(), clerk, at);
      org.assertj.core.api.Assertions.assertThatIllegalStateException()
          .isThrownBy(() -> batch.act(history, Sample.satisfied(), clerk, at))
          .withMessageContaining("评价");
    }
  }

  private String atTheCounter(Scope clerk) {
    clock.moveTo(DAY);
    String number = Sample.registered(petitions, county, entry());
    int version = 1;
    for (Done done : acts()) {
      clock.moveTo(done.day());
      Answer answer = petitions.act(done.by(), number, done.act(), version++, Sample.key());
      assertThat(answer).isInstanceOf(Answer.Done.class);
    }
    assertThat(clerk.region()).isEqualTo(county.region());
    return number;
  }

  private void inBulk(UUID id, Scope clerk) {
    try (var batch = bulk.open(county.region())) {
      var history = batch.register(id, entry(), clerk, MovableClock.at(DAY));
      for (Done done : acts()) {
        batch.act(history, done.act(), done.by(), MovableClock.at(done.day()));
      }
      batch.add(history);
    }
  }

  private UUID id(Region region, String number) {
    return sql.fetchSingle(
            "select id from petition.matter where region = ? and number = ?", region.code(), number)
        .get(0, UUID.class);
  }

  private List<Map<String, Object>> rows(String table, String key, UUID id, String... without) {
    List<String> left = new ArrayList<>(List.of(without));
    left.add(key);
    return sql
        .fetch(
            "select * from " + table + " where region = ? and " + key + " = ?",
            county.region().code(),
            id)
        .stream()
        .map(row -> values(row, left))
        .sorted(java.util.Comparator.comparing(Object::toString))
        .toList();
  }

  private static Map<String, Object> values(Record row, List<String> without) {
    return java.util.Arrays.stream(row.fields())
        .filter(field -> !without.contains(field.getName()))
        .collect(
            Collectors.toMap(
                org.jooq.Field::getName,
                field -> text(row.get(field)),
                (a, b) -> a,
                java.util.TreeMap::new));
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return switch (value) {
      case byte[] bytes -> java.util.HexFormat.of().formatHex(bytes);
      case Object[] several -> java.util.Arrays.toString(several);
      case null, default -> String.valueOf(value);
    };
  }

  private List<String> story(UUID id) {
    var box =
        rows.within(
            county.as(Role.BUREAU_LEADER).rows(),
            () -> transaction.execute(_ -> keys.of(county.region(), id)));
    return ledger.history(county.region(), id).stream()
        .map(entry -> line(entry, History.open(box, entry.kind(), entry.content())))
        .toList();
  }

  private static String line(Entry entry, Map<String, String> facts) {
    Map<String, String> known = new java.util.TreeMap<>(facts);
    known.remove("number");
    return entry.seq()
        + " "
        + entry.kind()
        + " "
        + entry.onDay()
        + " "
        + entry.at()
        + " "
        + entry.actor()
        + " "
        + known;
  }
}
