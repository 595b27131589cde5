package org.xinheng.deadline.store;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.row;
import static org.xinheng.deadline.store.jooq.Tables.CLOCK;
import static org.xinheng.deadline.store.jooq.Tables.ESCALATION;
import static org.xinheng.deadline.store.jooq.Tables.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinheng.deadline.Reminder;
import org.xinheng.deadline.Reminders.Reader;
import org.xinheng.shared.Region;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.escalation.Ladder;
import org.xinheng.statute.escalation.Post;
import org.xinheng.statute.escalation.Rung;
import org.xinheng.statute.reference.Text;

/** Reminders that are open, read by the posts they are for. */
@Repository
public class ReminderStore {

  private final DSLContext sql;

  public ReminderStore(DSLContext sql) {
    this.sql = sql;
  }

  public int count(Region region, Reader reader, Instant now) {
    return sql.select(countDistinct(row(REMINDER.CASE_REF, REMINDER.ORDINAL)))
        .from(REMINDER)
        .where(open(region, reader), shown(now))
        .fetchSingle()
        .value1();
  }

  public List<Reminder> first(Region region, Reader reader, Instant now, int most) {
    var newest =
        sql.select(
                REMINDER.CASE_REF,
                CLOCK.RULE,
                REMINDER.RUNG,
                ESCALATION.DUE_ON,
                ESCALATION.REACHED_ON)
            .distinctOn(REMINDER.CASE_REF, REMINDER.ORDINAL)
            .from(REMINDER)
            .join(ESCALATION)
            .on(ofReminder())
            .join(CLOCK)
            .on(
                CLOCK.REGION.eq(REMINDER.REGION),
                CLOCK.CASE_REF.eq(REMINDER.CASE_REF),
                CLOCK.ORDINAL.eq(REMINDER.ORDINAL))
            .where(open(region, reader), shown(now))
            .orderBy(REMINDER.CASE_REF, REMINDER.ORDINAL, ESCALATION.REACHED_ON.desc())
            .asTable("newest");
    return sql.selectFrom(newest)
        .orderBy(newest.field(ESCALATION.DUE_ON), newest.field(REMINDER.CASE_REF))
        .limit(most)
        .fetch(ReminderStore::reminder);
  }

  /** Closes what is open of a case for the reader's posts, of rungs reached up to a day. */
  public void seen(
      Region region,
      UUID caseRef,
      LocalDate reachedOn,
      Reader reader,
      UUID officer,
      LocalDate day) {
    sql.update(REMINDER)
        .set(REMINDER.CLOSED_ON, day)
        .set(REMINDER.CLOSED_BY, "seen")
        .set(REMINDER.SEEN_BY, officer)
        .from(ESCALATION)
        .where(
            open(region, reader),
            REMINDER.CASE_REF.eq(caseRef),
            ofReminder(),
            ESCALATION.REACHED_ON.le(reachedOn))
        .execute();
  }

  private static Condition open(Region region, Reader reader) {
    Condition any = DSL.falseCondition();
    for (Post post : reader.posts().stream().sorted(Comparator.naturalOrder()).toList()) {
      Condition of = REMINDER.POST.eq(post.code());
      any = any.or(post == Post.LEADER ? of : of.and(REMINDER.UNIT_PATH.eq(reader.unitPath())));
    }
    return REMINDER.REGION.eq(region.code()).and(REMINDER.CLOSED_ON.isNull()).and(any);
  }

  private static Condition ofReminder() {
    return ESCALATION
        .REGION
        .eq(REMINDER.REGION)
        .and(ESCALATION.CASE_REF.eq(REMINDER.CASE_REF))
        .and(ESCALATION.ORDINAL.eq(REMINDER.ORDINAL))
        .and(ESCALATION.TURN.eq(REMINDER.TURN))
        .and(ESCALATION.RUNG.eq(REMINDER.RUNG));
  }

  private static Condition shown(Instant now) {
    return REMINDER.SHOWN_FROM.le(now.atOffset(ZoneOffset.UTC));
  }

  private static Reminder reminder(Record5<UUID, String, String, LocalDate, LocalDate> r) {
    return new Reminder(
        r.value1(),
        RuleId.of(r.value2()).orElseThrow(),
        Ladder.standard()
            .find(r.value3())
            .map(Rung::title)
            .orElseGet(() -> new Text(r.value3(), r.value3())),
        r.value4(),
        r.value5());
  }
}
