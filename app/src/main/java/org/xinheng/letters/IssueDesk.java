package org.xinheng.letters;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Ledger;
import org.xinheng.letters.LetterPress.Composed;
import org.xinheng.letters.domain.Template;
import org.xinheng.letters.store.LetterStore;
import org.xinheng.letters.store.jooq.tables.records.LetterRecord;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues a letter (出具): number, files and entry in the history in the transaction of the caller. A
 * letter that is not issued after all leaves no number behind.
 */
@Component
class IssueDesk {

  static final String ISSUED = "letters.issued";
  static final String PRINTED = "letters.printed";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LetterPress press;
  private final Offices offices;
  private final LetterStore store;
  private final MatterKeys keys;
  private final Ledger ledger;
  private final OfficeClock clock;

  IssueDesk(
      LetterPress press,
      Offices offices,
      LetterStore store,
      MatterKeys keys,
      Ledger ledger,
      OfficeClock clock) {
    this.press = press;
    this.offices = offices;
    this.store = store;
    this.keys = keys;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Issues a letter of whose facts nothing is missing.
   *
   * @param owed the message that is settled by it
   * @param replaces the letter that it takes the place of
   */
  IssuedLetter issue(
      Scope scope,
      LetterSource.Case of,
      Template template,
      LetterFacts facts,
      LetterWish wish,
      @Nullable UUID replaces) {
    LocalDate day = clock.today();
    LetterRecord row = new LetterRecord();
    Office office = offices.settled(scope.region(), scope.unit());
    String number = number(scope, template, office, day, row);
    Composed composed = press.compose(template, facts, office, number, day, wish.large(), false);
    row.setNumber(composed.letter().number());
    row.setOwed(wish.owed());
    row.setReplaces(replaces);
    row.setLarge(wish.large());
    describe(scope, of, template, day, row);
    SecretBox box = keys.of(scope.region(), of.id());
    files(row, box, press.word(composed.letter()), press.pdf(composed.letter()));
    store.insert(row);
    record(scope, of.id(), ISSUED, facts(row), box);
    return LetterStore.issued(row);
  }

  private String number(
      Scope scope, Template template, Office office, LocalDate day, LetterRecord row) {
    if (!template.numbered()) {
      return "";
    }
    int year = day.getYear();
    int ordinal = store.next(scope.region(), scope.unit(), template.series(), year);
    row.setWord(template.series());
    row.setYear(year);
    row.setOrdinal(ordinal);
    return office.mark() + template.series() + "〔" + year + "〕" + ordinal + "号";
  }

  private void describe(
      Scope scope, LetterSource.Case of, Template template, LocalDate day, LetterRecord row) {
    Instant at = clock.instant();
    row.setRegion(scope.region().code());
    row.setId(Ids.next(at));
    row.setCaseId(of.id());
    row.setCaseNumber(of.number());
    row.setKind(template.kind());
    row.setEdition(template.from());
    row.setTitle(template.title());
    row.setUnitId(scope.unit());
    row.setIssuedOn(day);
    row.setIssuedAt(at.atOffset(ZoneOffset.UTC));
    row.setIssuedBy(scope.officer());
  }

  private static void files(LetterRecord row, SecretBox box, byte[] word, Optional<byte[]> pdf) {
    row.setWordHash(hash(word));
    row.setWordFile(box.sealBytes(column(row.getId(), LetterFormat.WORD), word));
    pdf.ifPresent(file -> {
      row.setPdfHash(hash(file));
      row.setPdfFile(box.sealBytes(column(row.getId(), LetterFormat.PDF), file));
    });
  }

  private static Map<String, String> facts(LetterRecord row) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("letterTitle", row.getTitle());
    facts.put("letterNumber", row.getNumber());
    facts.put("edition", row.getEdition().toString());
    facts.put("wordHash", HexFormat.of().formatHex(row.getWordHash()));
    if (row.getPdfHash() != null) {
      facts.put("pdfHash", HexFormat.of().formatHex(row.getPdfHash()));
    }
    return facts;
  }

  /** Notes that a letter was printed with others. */
  void printed(Scope scope, LetterRecord row) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("letterTitle", row.getTitle());
    facts.put("letterNumber", row.getNumber());
    SecretBox box = keys.of(scope.region(), row.getCaseId());
    record(scope, row.getCaseId(), PRINTED, facts, box);
  }

  /** The history keeps facts in the form in which it keeps those of every act. */
  private void record(
      Scope scope, UUID chain, String kind, Map<String, String> facts, SecretBox box) {
    byte[] sealed = box.seal("history/" + kind, JSON.writeValueAsString(facts));
    ledger.append(
        scope.region(), chain, kind, clock.today(), clock.instant(), scope.actor(), true, sealed);
  }

  /**
   * A file of a letter as issued.
   *
   * @return empty when there is none in this format
   * @throws IllegalStateException when it is not what was issued
   */
  Optional<byte[]> file(Scope scope, LetterRecord row, LetterFormat format) {
    boolean pdf = format == LetterFormat.PDF;
    byte[] sealed = pdf ? row.getPdfFile() : row.getWordFile();
    if (sealed == null) {
      return Optional.empty();
    }
    SecretBox box = keys.of(scope.region(), row.getCaseId());
    byte[] file = box.openBytes(column(row.getId(), format), sealed);
    if (!MessageDigest.isEqual(hash(file), pdf ? row.getPdfHash() : row.getWordHash())) {
      throw new IllegalStateException("letter " + row.getId() + " is not as it was issued");
    }
    return Optional.of(file);
  }

  private static String column(UUID letter, LetterFormat format) {
    return "letter/" + letter + "/" + format.code();
  }

  private static byte[] hash(byte[] file) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(file);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
