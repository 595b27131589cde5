package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.ATTACHMENT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinheng.crypto.SecretBox;
import org.xinheng.petition.AttachedFile;
import org.xinheng.petition.AttachmentKind;
import org.xinheng.petition.AttachmentView;
import org.xinheng.petition.store.jooq.tables.records.AttachmentRecord;
import org.xinheng.shared.Region;

/** Files of matters: added under the matter's key, never changed. */
@Repository
public class AttachmentStore {

  private final DSLContext sql;

  public AttachmentStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The number the next file of a matter gets, from 1. */
  public int next(Region region, UUID matter) {
    return sql.select(DSL.coalesce(DSL.max(ATTACHMENT.ORDINAL), 0).plus(1))
        .from(ATTACHMENT)
        .where(ATTACHMENT.REGION.eq(region.code()), ATTACHMENT.MATTER_ID.eq(matter))
        .fetchSingle()
        .value1();
  }

  /**
   * Adds a file.
   *
   * @param it what the page will list
   * @param file what will be handed out
   */
  public void insert(
      Region region, UUID matter, AttachmentView it, AttachedFile file, SecretBox box) {
    AttachmentRecord row = new AttachmentRecord();
    row.setRegion(region.code());
    row.setMatterId(matter);
    row.setOrdinal(it.ordinal());
    row.setKind(it.kind().code());
    row.setMediaType(file.mediaType());
    row.setBytes(file.content().length);
    row.setName(box.seal(column(it.ordinal(), "name"), file.name()));
    row.setDigest(box.seal(column(it.ordinal(), "digest"), it.digest()));
    row.setContent(box.sealBytes(column(it.ordinal(), "content"), file.content()));
    row.setAddedAt(at(it.at()));
    row.setAddedBy(it.by());
    sql.executeInsert(row);
  }

  /** The files of a matter, oldest first, without their content. */
  public List<AttachmentView> list(Region region, UUID matter, SecretBox box) {
    return sql.select(
            ATTACHMENT.ORDINAL,
            ATTACHMENT.KIND,
            ATTACHMENT.NAME,
            ATTACHMENT.BYTES,
            ATTACHMENT.DIGEST,
            ATTACHMENT.ADDED_AT,
            ATTACHMENT.ADDED_BY)
        .from(ATTACHMENT)
        .where(ATTACHMENT.REGION.eq(region.code()), ATTACHMENT.MATTER_ID.eq(matter))
        .orderBy(ATTACHMENT.ORDINAL)
        .fetch(row -> view(row, box));
  }

  private static AttachmentView view(Record row, SecretBox box) {
    int ordinal = row.get(ATTACHMENT.ORDINAL);
    return new AttachmentView(
        ordinal,
        Rows.coded(AttachmentKind.class, row.get(ATTACHMENT.KIND)),
        box.open(column(ordinal, "name"), row.get(ATTACHMENT.NAME)),
        row.get(ATTACHMENT.BYTES),
        box.open(column(ordinal, "digest"), row.get(ATTACHMENT.DIGEST)),
        row.get(ATTACHMENT.ADDED_AT).toInstant(),
        row.get(ATTACHMENT.ADDED_BY));
  }

  /** A file with its content. */
  public Optional<AttachedFile> open(Region region, UUID matter, int ordinal, SecretBox box) {
    return sql.selectFrom(ATTACHMENT)
        .where(
            ATTACHMENT.REGION.eq(region.code()),
            ATTACHMENT.MATTER_ID.eq(matter),
            ATTACHMENT.ORDINAL.eq(ordinal))
        .fetchOptional(row ->
            new AttachedFile(
                box.open(column(ordinal, "name"), row.getName()),
                row.getMediaType(),
                box.openBytes(column(ordinal, "content"), row.getContent())));
  }

  private static String column(int ordinal, String name) {
    return "attachment/" + ordinal + "/" + name;
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }
}
