package org.xinheng.petition.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.SecretBox;
import org.xinheng.petition.Correction;
import org.xinheng.petition.Particulars;
import org.xinheng.petition.Particulars.Authority;
import org.xinheng.petition.Particulars.Confirmed;
import org.xinheng.petition.Particulars.NoticeGiven;
import org.xinheng.petition.Particulars.Place;
import org.xinheng.petition.Particulars.ReadBack;
import org.xinheng.petition.domain.Json;
import org.xinheng.petition.store.jooq.tables.records.IntakeRecord;
import org.xinheng.shared.Region;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.LawfulPath;

/** What is written down at registration as a row and back; all words leave here as ciphertext. */
public final class IntakeRows {

  private static final String WORDS = "intake";

  private IntakeRows() {}

  /**
   * The row of a registration.
   *
   * @param division division code of the place of the matter; empty when nobody knows
   * @param code keyed digest of the query code
   */
  public static IntakeRecord row(
      Region region,
      UUID matter,
      Particulars it,
      @Nullable String division,
      byte[] code,
      SecretBox box) {
    IntakeRecord row = new IntakeRecord();
    row.setRegion(region.code());
    row.setMatterId(matter);
    row.setKind(it.kind());
    row.setDivision(division);
    row.setUnderway(it.underway() == null ? null : it.underway().code());
    row.setPostmarkedOn(it.postmarkedOn());
    row.setPresent(it.present());
    row.setAuthorisedOn(it.authority() == null ? null : it.authority().on());
    readBack(row, it.readBack());
    row.setNoticeVersion(it.notice().version());
    row.setNoticeWay(it.notice().way().code());
    row.setWords(box.seal(WORDS, Json.write(words(it))));
    row.setCode(code);
    row.setCodesGiven(1);
    return row;
  }

  private static void readBack(IntakeRecord row, @Nullable ReadBack read) {
    row.setReadBackBy(read == null ? null : read.by());
    row.setReadBackAt(read == null ? null : at(read.at()));
    row.setReadBackWay(read == null ? null : read.way().code());
  }

  private static Map<String, String> words(Particulars it) {
    Map<String, String> words = new LinkedHashMap<>();
    put(words, "place", it.place().words());
    put(words, "summary", it.summary());
    put(words, "demand", it.demand());
    put(words, "earlier", it.earlier());
    put(words, "relation", it.authority() == null ? null : it.authority().relation());
    put(words, "signatories", String.join("\n", it.signatories()));
    return words;
  }

  private static void put(Map<String, String> words, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      words.put(name, value.strip());
    }
  }

  /** The words of a row with some of them put right; an empty value leaves what is there. */
  static byte[] corrected(IntakeRecord row, SecretBox box, Correction it) {
    byte[] sealed = row.getWords();
    Map<String, String> words =
        sealed == null ? new LinkedHashMap<>() : Json.read(box.open(WORDS, sealed));
    put(words, "place", it.place());
    put(words, "summary", it.summary());
    put(words, "demand", it.demand());
    return box.seal(WORDS, Json.write(words));
  }

  /** A row in clear; its notice is empty for a matter of before notices were recorded. */
  static Stored stored(IntakeRecord row, SecretBox box) {
    byte[] sealed = row.getWords();
    Map<String, String> words = sealed == null ? Map.of() : Json.read(box.open(WORDS, sealed));
    return new Stored(
        row.getKind(),
        new Place(row.getDivision(), words.get("place")),
        words.get("summary"),
        words.get("demand"),
        words.get("earlier"),
        optional(LawfulPath.class, row.getUnderway()),
        row.getPostmarkedOn(),
        row.getPresent(),
        names(words.get("signatories")),
        authority(row, words),
        readBack(row),
        notice(row),
        row.getCodesGiven());
  }

  /** As {@link Particulars}, and how many codes were given. */
  public record Stored(
      @Nullable String kind,
      Place place,
      @Nullable String summary,
      @Nullable String demand,
      @Nullable String earlier,
      @Nullable LawfulPath underway,
      java.time.@Nullable LocalDate postmarkedOn,
      @Nullable Integer present,
      List<String> signatories,
      @Nullable Authority authority,
      @Nullable ReadBack readBack,
      @Nullable NoticeGiven notice,
      int codesGiven) {}

  private static List<String> names(@Nullable String lines) {
    return lines == null ? List.of() : Arrays.asList(lines.split("\n", -1));
  }

  private static @Nullable Authority authority(IntakeRecord row, Map<String, String> words) {
    return row.getAuthorisedOn() == null
        ? null
        : new Authority(words.getOrDefault("relation", ""), row.getAuthorisedOn());
  }

  private static @Nullable ReadBack readBack(IntakeRecord row) {
    return row.getReadBackAt() == null
        ? null
        : new ReadBack(
            row.getReadBackBy(),
            row.getReadBackAt().toInstant(),
            Rows.coded(Confirmed.class, row.getReadBackWay()));
  }

  private static @Nullable NoticeGiven notice(IntakeRecord row) {
    return row.getNoticeVersion() == null
        ? null
        : new NoticeGiven(
            row.getNoticeVersion(), Rows.coded(NoticeGiven.Way.class, row.getNoticeWay()));
  }

  private static <E extends Enum<E> & Coded> @Nullable E optional(
      Class<E> list, @Nullable String code) {
    return code == null ? null : Rows.coded(list, code);
  }

  /** An instant as tables keep it, to the microsecond. */
  public static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }
}
