package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.CO_HANDLING;
import static org.xinheng.petition.store.jooq.Tables.HIGHER_VISIT;
import static org.xinheng.petition.store.jooq.Tables.INTAKE;
import static org.xinheng.petition.store.jooq.Tables.MATTER;
import static org.xinheng.petition.store.jooq.Tables.OPINION;
import static org.xinheng.petition.store.jooq.Tables.PERSON;
import static org.xinheng.petition.store.jooq.Tables.REQUEST;
import static org.xinheng.petition.store.jooq.Tables.STATEMENT;

import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Table;
import org.jooq.impl.UpdatableRecordImpl;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.BlindIndex;
import org.xinheng.crypto.MatterKeyBulk;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.ClockBulk;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.LedgerBulk;
import org.xinheng.ledger.OutboxMessage;
import org.xinheng.petition.OfficeAct;
import org.xinheng.petition.Particulars;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.domain.Handling;
import org.xinheng.petition.domain.Matter;
import org.xinheng.petition.domain.Opinion;
import org.xinheng.shared.CopyRows;
import org.xinheng.shared.Region;

/** All rows of many matters, gathered for COPY; each module writes its own table. */
public final class BulkRows {

  private final CopyRows matters = rows(MATTER);
  private final CopyRows persons = rows(PERSON);
  private final CopyRows statements = rows(STATEMENT);
  private final CopyRows opinions = rows(OPINION);
  private final CopyRows requests = rows(REQUEST);
  private final CopyRows helps = rows(CO_HANDLING);
  private final CopyRows raised = rows(HIGHER_VISIT);
  private final CopyRows intakes = rows(INTAKE);
  private final MatterKeyBulk keys = new MatterKeyBulk();
  private final ClockBulk clocks = new ClockBulk();
  private final LedgerBulk history = new LedgerBulk();
  private int count;

  /** Matters gathered so far. */
  public int matters() {
    return count;
  }

  public void matter(
      Matter matter, CaseClocks all, SecretBox box, List<Opinion> answers, List<String> listed) {
    add(matters, Rows.matter(matter, all, box));
    clocks.add(matter.region(), matter.id(), all);
    for (Opinion answer : answers) {
      add(opinions, Rows.opinion(matter.region(), matter.id(), answer, box));
    }
    Rows.requests(matter.region(), matter.id(), listed, box).forEach(row -> add(requests, row));
    for (Handling.Help help : matter.handling().helps()) {
      add(helps, Rows.help(matter.region(), matter.id(), help));
    }
    count++;
  }

  /** A report that it was raised at a higher level. */
  public void raised(Matter matter, OfficeAct.HigherVisit visit) {
    add(raised, Rows.raised(matter.region(), matter.id(), visit));
  }

  /** What was written down at registration. */
  public void entry(
      Region region, UUID matter, RegisterMatter entry, SecretBox box, BlindIndex index) {
    Rows.persons(region, matter, entry, box, index).forEach(row -> add(persons, row));
    add(statements, Rows.statement(region, matter, entry, box));
  }

  /** What else was written down; see {@link IntakeRows}. */
  public void intake(
      Region region,
      UUID matter,
      Particulars more,
      @Nullable String division,
      byte[] code,
      SecretBox box) {
    add(intakes, IntakeRows.row(region, matter, more, division, code, box));
  }

  public void key(Region region, UUID matter, MatterKeys.Fresh key, Instant at) {
    keys.add(region, matter, key, at);
  }

  public void history(Entry entry) {
    history.add(entry);
  }

  public void owed(OutboxMessage message) {
    history.add(message);
  }

  /** Sends everything, in the connection's transaction, and forgets it. */
  public void send(Connection connection) {
    matters.send(connection);
    persons.send(connection);
    statements.send(connection);
    opinions.send(connection);
    requests.send(connection);
    helps.send(connection);
    raised.send(connection);
    intakes.send(connection);
    keys.send(connection);
    clocks.send(connection);
    history.send(connection);
    count = 0;
  }

  private static CopyRows rows(Table<?> table) {
    return new CopyRows(
        "petition." + table.getName(),
        table.fieldStream().map(field -> "\"" + field.getName() + "\"").toArray(String[]::new));
  }

  /** Value by value: an array of the whole record would leave a mapper behind for each row. */
  private static void add(CopyRows rows, UpdatableRecordImpl<?> record) {
    @Nullable Object[] values = new @Nullable Object[record.size()];
    Arrays.setAll(values, record::get);
    rows.add(values);
  }
}
