package org.xinheng.petition;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.xinheng.crypto.BlindIndex;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.deadline.Clocks;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.store.IntakeRows;
import org.xinheng.petition.store.IntakeStore;
import org.xinheng.petition.store.LookUpStore;
import org.xinheng.petition.store.MatterLists;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.petition.store.jooq.tables.records.LookUpRecord;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.reference.SettingKey;

/**
 * Look-up at the counter (柜台查询): somebody stands there and gives a number, a telephone, an identity
 * number or a name. Only whole values match, only within the officer's scope; who asked for what
 * purpose stands in the history of each matter found before anything is answered. It is no list of
 * a person's petitions: too many matches answer nothing.
 */
@Service
public class LookUps {

  /** Matters shown, at most; more say that the value does not tell people apart. */
  public static final int MOST = 10;

  private static final String ACT = "look-up";

  private final LookUpStore store;
  private final MatterStore matters;
  private final MatterLists lists;
  private final IntakeStore intakes;
  private final QueryCodes codes;
  private final MatterKeys keys;
  private final BlindIndex index;
  private final Ledger ledger;
  private final Writing writing;
  private final Clocks clocks;
  private final OfficeClock clock;

  LookUps(
      LookUpStore store,
      MatterStore matters,
      MatterLists lists,
      IntakeStore intakes,
      QueryCodes codes,
      MatterKeys keys,
      BlindIndex index,
      Ledger ledger,
      Writing writing,
      Clocks clocks,
      OfficeClock clock) {
    this.store = store;
    this.matters = matters;
    this.lists = lists;
    this.intakes = intakes;
    this.codes = codes;
    this.keys = keys;
    this.index = index;
    this.ledger = ledger;
    this.writing = writing;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * A question at the counter.
   *
   * @param by what is given
   * @param value the whole of it
   * @param code query code of the slip, when the petitioner gives it with a number; else blank
   * @param purpose for what
   */
  public record Question(LookUpBy by, String value, String code, LookUpPurpose purpose) {

    public Question {
      value = value.strip();
      code = code.strip();
    }
  }

  /** What is answered. */
  public sealed interface Found {
    /** Matters within the scope, newest first; none is an answer too. */
    record Matters(List<MatterRow> rows) implements Found {
      public Matters {
        rows = List.copyOf(rows);
      }
    }

    /** More than {@link #MOST}: another value is needed. */
    record TooMany() implements Found {}

    /** The number is known, but the code is not its code. */
    record WrongCode() implements Found {}

    /** The officer has asked too often within the hour. */
    record TooOften() implements Found {}
  }

  /**
   * Looks a matter up, once per key.
   *
   * @param key 8 to 80 characters, made for this one form
   */
  public Found ask(Scope scope, Question question, String key) {
    Instant at = clock.instant();
    try {
      String found =
          writing.once(
              scope.region(), key, History.kind(ACT), at, () -> numbers(scope, question, at));
      return answer(scope, found);
    } catch (Often often) {
      return new Found.TooOften();
    }
  }

  private Found answer(Scope scope, String found) {
    return switch (found) {
      case "many" -> new Found.TooMany();
      case "code" -> new Found.WrongCode();
      case "none" -> new Found.Matters(List.of());
      default ->
          new Found.Matters(
              writing.reading(() -> lists.of(scope, Arrays.asList(found.split(" ", -1)))));
    };
  }

  private String numbers(Scope scope, Question question, Instant at) {
    int most = clocks.law().settings().number(SettingKey.LOOK_UPS_PER_HOUR);
    if (store.count(scope, scope.officer(), at.minus(Duration.ofHours(1))) >= most) {
      throw new Often();
    }
    List<String> found = matching(scope, question);
    asked(scope, question, found.size(), at);
    if (found.size() > MOST) {
      return "many";
    }
    List<String> known =
        found.stream().filter(number -> log(scope, question, number, at)).toList();
    if (known.isEmpty()) {
      return found.isEmpty() ? "none" : "code";
    }
    return String.join(" ", known);
  }

  private List<String> matching(Scope scope, Question question) {
    if (question.value().isEmpty()) {
      return List.of();
    }
    if (question.by() == LookUpBy.NUMBER) {
      return matters
          .find(scope, question.value().toUpperCase(java.util.Locale.ROOT))
          .filter(row -> row.getErasedOn() == null)
          .map(MatterRecord::getNumber)
          .stream()
          .toList();
    }
    byte[] digest = index.of(question.by().field(), question.value());
    return store.numbers(scope, question.by(), digest, MOST + 1);
  }

  private void asked(Scope scope, Question question, int found, Instant at) {
    LookUpRecord row = new LookUpRecord();
    row.setRegion(scope.region().code());
    row.setId(Ids.next(at));
    row.setOfficerId(scope.officer());
    row.setAskedAt(IntakeRows.at(at));
    row.setByWhat(question.by().code());
    row.setPurpose(question.purpose().code());
    row.setFound(found);
    store.insert(row);
  }

  /** Puts the look-up into the matter's history; false when a code was given and is not its own. */
  private boolean log(Scope scope, Question question, String number, Instant at) {
    MatterRecord row = matters.lock(scope, number).orElseThrow();
    boolean fits =
        question.code().isEmpty()
            || codes.fits(
                row.getId(), question.code(), intakes.code(scope.region(), row.getId()));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("purpose", question.purpose().code());
    facts.put("lookUpBy", question.by().code());
    ledger.append(
        scope.region(),
        row.getId(),
        History.kind(ACT),
        clock.today(),
        at,
        scope.actor(),
        true,
        History.seal(keys.of(scope.region(), row.getId()), ACT, facts));
    return fits;
  }

  /** Carries the limit out of the transaction; nothing is counted or looked at. */
  private static final class Often extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Often() {
      super("too many look-ups", null, false, false);
    }
  }
}
