package org.xinheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.given.Counties;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.history.ExportFile;
import org.xinheng.history.Report;
import org.xinheng.history.SealFile;
import org.xinheng.house.Control;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/**
 * Attacks by somebody who rules the database: triggers off, any statement allowed. Each is done in
 * a transaction, verified there and on an export made there, and rolled back.
 */
@TestProgram
@Control({"L4", "L5"})
class AttackTest {

  private static final String FIRST = "00000000-0000-7000-8000-000000000001";
  private static final String SECOND = "00000000-0000-7000-8000-000000000002";

  private final Ledger ledger;
  private final Sealer sealer;
  private final AccessLog log;
  private final SealFolder folder;
  private final TransactionTemplate transaction;
  private final Truth truth;
  private final OfficeClock clock;
  private final Region region;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path exports;

  @Autowired
  AttackTest(
      Ledger ledger,
      Sealer sealer,
      AccessLog log,
      SealFolder folder,
      TransactionTemplate transaction,
      Truth truth,
      OfficeClock clock,
      Counties counties) {
    this.ledger = ledger;
    this.sealer = sealer;
    this.log = log;
    this.folder = folder;
    this.transaction = transaction;
    this.truth = truth;
    this.clock = clock;
    this.region = counties.open().region();
  }

  @BeforeEach
  void twoMattersSealedTwice() {
    act(FIRST, "petition.register", "一");
    act(FIRST, "petition.accept", "二");
    act(FIRST, "petition.reply", "三");
    act(SECOND, "petition.register", "四");
    sealer.seal(region);
    act(SECOND, "petition.accept", "五");
    sealer.seal(region);
  }

  @Test
  void anUntouchedHistoryIsWhole() throws Exception {
    Report report = after("select 1");
    assertThat(report.ok()).isTrue();
    assertThat(report.entries()).isEqualTo(5);
    assertThat(report.seals()).isEqualTo(2);
    assertThat(report.json())
        .isEqualTo("{\"entries\": 5, \"seals\": 2, \"ok\": true, \"firstBad\": null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "content = 'other'",
        "kind = 'petition.refuse'",
        "on_day = on_day + 1",
        "at = at + interval '1 microsecond'",
        "actor = '00000000-0000-7000-8000-00000000000a'",
        "actor_unit = '00000000-0000-7000-8000-00000000000a'",
        "encrypted = not encrypted",
        "previous = decode(repeat('11', 32), 'hex')",
        "hash = decode(repeat('11', 32), 'hex')"
      })
  void everyColumnThatIsFlippedIsNamed(String change) throws Exception {
    Report report = after("update ledger.entry set " + change + where(FIRST, 2));
    assertBad(report, FIRST, 2, "changed");
  }

  @Test
  void anEntryMovedToAnotherMatterOrCountyIsNamed() throws Exception {
    assertBad(after("update ledger.entry set chain = '" + SECOND + "', seq = 9" + where(FIRST, 2)));
    assertBad(after("update ledger.entry set region = '999999'" + where(FIRST, 2)));
  }

  @Test
  void aDeletedEntryInTheMiddleIsNamed() throws Exception {
    assertBad(after("delete from ledger.entry" + where(FIRST, 2)), FIRST, 2, "missing");
  }

  @Test
  void aDeletedTailIsCaughtThroughTheSealAlone() throws Exception {
    String cut = "delete from ledger.entry" + where(FIRST, 3);
    assertBad(after(cut), FIRST, 3, "cut");
    String traceless = "delete from ledger.sealed" + where(FIRST, 3);
    assertBad(after(cut, traceless), FIRST, 3, "seal-broken");
    String unsealed = "delete from ledger.sealed where region = '" + region + "'";
    String sealless = "delete from ledger.seal where region = '" + region + "'";
    assertThat(check(List.of(), cut, unsealed, sealless).ok()).isTrue();
    assertBad(after(cut, unsealed, sealless), FIRST, 1, "old-snapshot");
  }

  @Test
  void reorderedEntriesAreNamed() throws Exception {
    String swap =
        "update ledger.entry set seq = case seq when 1 then 12 else 11 end where region = '%s' and chain = '%s' and seq < 3";
    String back = "update ledger.entry set seq = seq - 10 where region = '%s' and seq > 10";
    assertBad(after(swap.formatted(region, FIRST), back.formatted(region)), FIRST, 1, "changed");
  }

  @Test
  void aRecomputedChainIsCaughtThroughTheSealAlone() throws Exception {
    List<Entry> forged = recomputed();
    assertThat(check(List.of(), replaced(forged, true)).ok()).isTrue();
    assertBad(after(replaced(forged, false)), FIRST, 2, "rewritten");
    assertBad(after(replaced(forged, true)), FIRST, 1, "old-snapshot");
  }

  @Test
  void recomputedSealsAreCaughtThroughWhatWasHandedOutAlone() throws Exception {
    List<Entry> forged = recomputed();
    List<String> attack = new ArrayList<>(List.of(replaced(forged, false)));
    attack.add(
        "update ledger.sealed m set hash = e.hash from ledger.entry e where m.region = '%s' and e.region = m.region and e.chain = m.chain and e.seq = m.seq"
            .formatted(region));
    List<SealFile> own = SealFile.readAll(folder.path().resolve(region.code()));
    var leaves = new ArrayList<>(own.getFirst().leaves().stream().map(l -> l.hash()).toList());
    leaves.set(1, forged.get(1).hash());
    leaves.set(2, forged.get(2).hash());
    var seal = own.getFirst().seal();
    var first =
        org.xinheng.history.Seal.next(
            seal.region(),
            1,
            seal.at(),
            4,
            org.xinheng.history.MerkleTree.root(leaves),
            Chain.start());
    var last = own.getLast().seal();
    var second =
        org.xinheng.history.Seal.next(
            last.region(), 2, last.at(), last.entries(), last.root(), first.hash());
    attack.add(resealed(first));
    attack.add(resealed(second));
    assertThat(check(List.of(), attack.toArray(String[]::new)).ok()).isTrue();
    assertBad(after(attack.toArray(String[]::new)), FIRST, 2, "seal-differs");
  }

  @Test
  void aForgedEntryIsNamed() throws Exception {
    Entry last = ledger.history(region, UUID.fromString(FIRST)).getFirst();
    Entry forged = entry(UUID.fromString(FIRST), 2, "伪造", last.hash());
    String gap = "update ledger.entry set seq = seq + 1" + where(FIRST, 3);
    String more = "update ledger.entry set seq = seq + 1" + where(FIRST, 2);
    assertBad(after(gap, more, insert(forged)));
    String unsealed = "delete from ledger.sealed" + where(FIRST, 1);
    assertBad(after(unsealed), FIRST, 1, "inserted");
  }

  @Test
  void anOldStatePutInPlaceOfTheNewOneIsCaughtThroughWhatWasHandedOutAlone() throws Exception {
    String[] older = {
      "delete from ledger.entry" + where(SECOND, 2),
      "delete from ledger.sealed" + where(SECOND, 2),
      "delete from ledger.seal where number = 2 and region = '" + region + "'"
    };
    assertThat(check(List.of(), older).ok()).isTrue();
    assertBad(after(older), SECOND, 2, "old-snapshot");
  }

  @Test
  void aDeletedRowOfTheAccessLogIsNamed() throws Exception {
    Access access =
        new Access(
            region,
            Ids.next(MovableClock.START),
            clock.today(),
            clock.instant(),
            new Actor(UUID.fromString(SECOND), null),
            "GET /matters/{number}",
            "501001",
            "",
            "case-officer",
            "10.0.0.7",
            200);
    log.keep(access);
    sealer.seal(region);
    assertThat(after("select 1").ok()).isTrue();
    String row = " where region = '" + region + "' and id = '" + access.id() + "'";
    assertBad(after("delete from ledger.access" + row), access.id().toString(), 0, "missing");
    assertBad(
        after("update ledger.access set purpose = 'contact'" + row),
        access.id().toString(),
        0,
        "changed");
  }

  @Test
  void aLateCommitIsNoAttackAndIsSealedNextTime() throws Exception {
    UUID late = UUID.randomUUID();
    transaction.executeWithoutResult(status -> {
      append(late, "petition.register", "晚");
      Thread other =
          Thread.ofVirtual()
              .start(() -> {
                act(SECOND, "petition.reply", "早");
                sealer.seal(region);
              });
      join(other);
    });
    assertThat(after("select 1").ok()).isTrue();
    assertThat(sealer.seal(region)).isEqualTo(1);
    assertThat(after("select 1").ok()).isTrue();
    assertBad(
        after("delete from ledger.entry" + where(late.toString(), 1)), late.toString(), 1, "cut");
  }

  @Test
  void anExportInAnotherOrderOrWithALineTwiceIsNamed() throws Exception {
    List<String> lines = new ArrayList<>(export().lines().toList());
    assertThat(lines.get(1)).contains(FIRST);
    List<String> swapped = new ArrayList<>(lines);
    swapped.set(2, lines.get(3));
    swapped.set(3, lines.get(2));
    assertBad(verify(swapped), FIRST, 2, "out-of-order");
    List<String> twice = new ArrayList<>(lines);
    twice.add(3, lines.get(2));
    assertBad(verify(twice), FIRST, 2, "inserted");
  }

  private void act(String chain, String kind, String content) {
    transaction.executeWithoutResult(s -> append(UUID.fromString(chain), kind, content));
  }

  private void append(UUID chain, String kind, String content) {
    ledger.append(
        region,
        chain,
        kind,
        clock.today(),
        clock.instant(),
        Actor.PROGRAM,
        false,
        content.getBytes(StandardCharsets.UTF_8));
  }

  private Entry entry(UUID chain, int seq, String content, byte[] previous) {
    return Chain.next(
        region,
        chain,
        seq,
        "petition.reply",
        clock.today(),
        clock.instant(),
        Actor.PROGRAM,
        false,
        content.getBytes(StandardCharsets.UTF_8),
        previous);
  }

  /** The first matter's chain with another second entry, right in itself. */
  private List<Entry> recomputed() {
    List<Entry> old = ledger.history(region, UUID.fromString(FIRST));
    Entry second = entry(UUID.fromString(FIRST), 2, "改", old.getFirst().hash());
    Entry third = entry(UUID.fromString(FIRST), 3, "三", second.hash());
    return List.of(old.getFirst(), second, third);
  }

  private String[] replaced(List<Entry> forged, boolean withoutSeals) {
    List<String> attack = new ArrayList<>();
    attack.add(
        "delete from ledger.entry where region = '%s' and chain = '%s'".formatted(region, FIRST));
    forged.forEach(entry -> attack.add(insert(entry)));
    if (withoutSeals) {
      attack.add("delete from ledger.sealed where region = '" + region + "'");
      attack.add("delete from ledger.seal where region = '" + region + "'");
    }
    return attack.toArray(String[]::new);
  }

  private static String insert(Entry e) {
    return "insert into ledger.entry (region, chain, seq, kind, on_day, at, encrypted, content, previous, hash) values ('%s', '%s', %d, '%s', '%s', '%s', %b, '\\x%s', '\\x%s', '\\x%s')"
        .formatted(
            e.region(),
            e.chain(),
            e.seq(),
            e.kind(),
            e.onDay(),
            e.at(),
            e.encrypted(),
            hex(e.content()),
            hex(e.previous()),
            hex(e.hash()));
  }

  private static String resealed(org.xinheng.history.Seal s) {
    return "update ledger.seal set root = '\\x%s', previous = '\\x%s', hash = '\\x%s' where region = '%s' and number = %d"
        .formatted(hex(s.root()), hex(s.previous()), hex(s.hash()), s.region(), s.number());
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  private String where(String chain, int seq) {
    return " where region = '%s' and chain = '%s' and seq = %d".formatted(region, chain, seq);
  }

  private Report after(String... attack) throws Exception {
    return check(SealFile.readAll(folder.path().resolve(region.code())), attack);
  }

  /** Does the attack, verifies database and export, and takes the attack back. */
  private Report check(List<SealFile> handedOut, String... attack) throws Exception {
    try (Connection connection = ruler()) {
      for (String statement : attack) {
        connection.createStatement().execute(statement);
      }
      Report here = HistoryReading.of(connection, region).verify(handedOut);
      StringWriter text = new StringWriter();
      HistoryReading.of(connection, region).export(text);
      connection.rollback();
      assertThat(ExportFile.verify(file(text.toString()), handedOut)).isEqualTo(here);
      return here;
    }
  }

  private Connection ruler() throws SQLException {
    Connection connection = truth.source().getConnection();
    connection.setAutoCommit(false);
    for (String table : List.of("entry", "access", "seal", "sealed")) {
      connection.createStatement().execute("alter table ledger." + table + " disable trigger user");
    }
    return connection;
  }

  private String export() throws SQLException {
    try (Connection connection = ruler()) {
      StringWriter text = new StringWriter();
      HistoryReading.of(connection, region).export(text);
      connection.rollback();
      return text.toString();
    }
  }

  private Report verify(List<String> lines) throws IOException {
    return ExportFile.verify(file(String.join("\n", lines)), List.of());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(exports, "history", ".txt"), text);
  }

  private static void assertBad(Report report) {
    assertThat(report.ok()).isFalse();
  }

  private static void assertBad(Report report, String matter, int seq, String kind) {
    assertThat(report.ok()).isFalse();
    assertThat(Objects.requireNonNull(report.firstBad()))
        .isEqualTo(new Report.Bad(matter, seq, kind));
    assertThat(report.json()).contains("\"kind\": \"" + kind + "\"");
    assertThat(report.words()).contains(matter);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
