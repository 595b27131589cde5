package org.xinheng.petition.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.Clock;
import org.xinheng.ledger.Actor;
import org.xinheng.letters.LetterFacts.Day;
import org.xinheng.letters.LetterFacts.Deed;
import org.xinheng.letters.LetterFacts.Detail;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Procedure;

/**
 * The story of a matter as its letters tell it: the act that owes a letter, and what acts before it
 * said. A letter made later tells the same, though the matter has moved on.
 */
public final class LetterStory {

  private static final String SLIP = "slip";
  private static final String FORM = "register-form";
  private static final String PROOF = "delivery";

  /** Field of the record, and what the letter calls it. */
  private static final Map<String, Detail> FIELDS =
      Map.ofEntries(
          Map.entry("reason", Detail.REASON),
          Map.entry("channel", Detail.CHANNEL),
          Map.entry("byWhen", Detail.BY_WHEN),
          Map.entry("text", Detail.TEXT),
          Map.entry("request", Detail.REQUEST),
          Map.entry("facts", Detail.FINDINGS),
          Map.entry("opinion", Detail.OPINION),
          Map.entry("legalBasis", Detail.LEGAL_BASIS),
          Map.entry("materials", Detail.MATERIALS),
          Map.entry("demand", Detail.DEMAND),
          Map.entry("feedback", Detail.DEMAND),
          Map.entry("advice", Detail.ADVICE),
          Map.entry("duty", Detail.DUTY),
          Map.entry("otherSide", Detail.OTHER_SIDE),
          Map.entry("terms", Detail.TERMS),
          Map.entry("result", Detail.RESULT),
          Map.entry("execution", Detail.EXECUTION),
          Map.entry("attitude", Detail.ATTITUDE),
          Map.entry("witness", Detail.WITNESS));

  private final List<Told> told;
  private final Map<UUID, String> units;
  private final Map<UUID, String> officers;

  /**
   * One entry of the history.
   *
   * @param act code of the act
   * @param on its day
   * @param at when it was recorded
   * @param by who did it
   * @param facts its facts
   */
  public record Told(String act, LocalDate on, Instant at, Actor by, Map<String, String> facts) {
    public Told {
      facts = Map.copyOf(facts);
    }
  }

  /**
   * A story.
   *
   * @param told entries, oldest first
   * @param units names of units
   * @param officers names of officers
   */
  public LetterStory(List<Told> told, Map<UUID, String> units, Map<UUID, String> officers) {
    this.told = List.copyOf(told);
    this.units = Map.copyOf(units);
    this.officers = Map.copyOf(officers);
  }

  /** Whether an entry of the history belongs to the story: an act of the law, and none besides. */
  public static boolean tells(String act) {
    return Coded.of(Act.class, act).isPresent() && !act.equals(Act.EVALUATE.code());
  }

  /**
   * The act that a letter tells of.
   *
   * @param kind code of the letter's kind
   * @param owedAt when it was owed; empty for a letter that nothing owes
   * @return empty when no such act was done
   */
  public Optional<Deed> deed(String kind, @Nullable Instant owedAt, CaseClocks clocks) {
    int place = owedAt == null ? free(kind) : owing(kind, owedAt);
    return place < 0 ? Optional.empty() : Optional.of(deed(kind, place, clocks));
  }

  private int free(String kind) {
    return switch (kind) {
      case SLIP, FORM -> told.isEmpty() ? -1 : 0;
      case PROOF ->
          last(
              told.size() - 1,
              List.of(
                  Act.CONCLUDE_OPINION.code(),
                  Act.DIRECT_REPLY.code(),
                  Act.CONCLUDE_MEDIATION.code(),
                  Act.CONCLUDE_SETTLEMENT.code()));
      default -> -1;
    };
  }

  private int owing(String kind, Instant owedAt) {
    List<String> acts =
        Procedure.TABLE.stream()
            .filter(row -> row.owes().stream().anyMatch(it -> it.code().equals(kind)))
            .map(row -> row.act().code())
            .distinct()
            .toList();
    Instant at = owedAt.truncatedTo(ChronoUnit.MICROS);
    return IntStream.range(0, told.size())
        .filter(i -> acts.contains(told.get(i).act()))
        .filter(i -> told.get(i).at().truncatedTo(ChronoUnit.MICROS).equals(at))
        .reduce((first, second) -> second)
        .orElse(-1);
  }

  private Deed deed(String kind, int place, CaseClocks clocks) {
    Told act = told.get(place);
    Optional<Told> classified = before(place, Act.CLASSIFY);
    return new Deed(
        unit(act),
        act.on(),
        name(officers, act.by().officer()),
        toUnit(kind, place),
        before(place, Act.TRANSFER, Act.ASSIGN).map(it -> name(units, it.by().unit())).orElse(null),
        classified.flatMap(it -> coded(PetitionClass.class, it, "petitionClass")).orElse(null),
        classified.flatMap(it -> coded(LawfulPath.class, it, "path")).orElse(null),
        coded(RefusalGround.class, act, "ground").orElse(null),
        details(kind, place),
        days(kind, place, clocks));
  }

  private static UUID unit(Told act) {
    UUID unit = act.by().unit();
    return unit == null ? new UUID(0, 0) : unit;
  }

  /** The unit sent to; a ruling goes to the unit that objected. */
  private @Nullable String toUnit(String kind, int place) {
    if (kind.equals("objection-ruling")) {
      return before(place, Act.OBJECT).map(it -> name(units, it.by().unit())).orElse(null);
    }
    String id = told.get(place).facts().get("toUnit");
    return id == null ? null : name(units, UUID.fromString(id));
  }

  private Map<Detail, String> details(String kind, int place) {
    Map<Detail, String> details = new EnumMap<>(Detail.class);
    Told act = told.get(place);
    switch (kind) {
      case "extension" -> {
        before(place, Act.REQUEST_EXTENSION).ifPresent(it -> take(it, details));
        days(place).ifPresent(days -> details.put(Detail.EXTENSION_DAYS, days));
        put(details, Detail.APPROVER, name(officers, act.by().officer()));
      }
      case "completion", PROOF -> {
        answer(place).ifPresent(it -> take(it, details));
        answer(place).ifPresent(it -> details.put(Detail.DELIVERED_KIND, answerKind(it)));
        before(place, Act.DELIVER).ifPresent(it -> take(it, details));
      }
      default -> {}
    }
    take(act, details);
    if (kind.equals("objection-ruling")) {
      boolean agreed = act.act().equals(Act.AGREE_OBJECTION.code());
      details.put(Detail.RULING, agreed ? "同意" : "不同意");
    }
    return details;
  }

  private Optional<String> days(int place) {
    return before(place, Act.REQUEST_EXTENSION).map(it -> it.facts().get("days"));
  }

  private Optional<Told> answer(int place) {
    return before(
        place,
        Act.CONCLUDE_OPINION,
        Act.DIRECT_REPLY,
        Act.CONCLUDE_MEDIATION,
        Act.CONCLUDE_SETTLEMENT);
  }

  /** The kind of letter that an answer became. */
  private static String answerKind(Told answer) {
    return Coded.of(Act.class, answer.act())
        .map(act ->
            switch (act) {
              case DIRECT_REPLY -> "reply";
              case CONCLUDE_MEDIATION -> "mediation";
              case CONCLUDE_SETTLEMENT -> "settlement";
              default -> "opinion";
            })
        .orElseThrow();
  }

  private void take(Told act, Map<Detail, String> details) {
    FIELDS.forEach((field, detail) -> put(details, detail, act.facts().get(field)));
    coded(Outcome.class, act, "outcome").ifPresent(it -> details.put(Detail.OUTCOME, it.zh()));
    coded(DeliveryWay.class, act, "way").ifPresent(it -> details.put(Detail.DELIVERY_WAY, it.zh()));
    if ("yes".equals(act.facts().get("simple"))) {
      details.put(Detail.SIMPLE, "是");
    }
    String answers =
        IntStream.rangeClosed(1, act.facts().size())
            .mapToObj(i -> act.facts().getOrDefault("answer" + i, ""))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("\n"));
    put(details, Detail.ANSWERS, answers.isEmpty() ? null : answers);
    String suggested = act.facts().get("suggested");
    put(
        details,
        Detail.SUGGESTED_UNIT,
        suggested == null ? null : name(units, UUID.fromString(suggested)));
  }

  private Map<Day, LocalDate> days(String kind, int place, CaseClocks clocks) {
    Map<Day, LocalDate> days = new EnumMap<>(Day.class);
    Told act = told.get(place);
    due(days, Day.CONCLUSION_DUE, clocks, RuleId.C6);
    if (!days.containsKey(Day.CONCLUSION_DUE)) {
      due(days, Day.CONCLUSION_DUE, clocks, RuleId.S_OPINION);
    }
    due(days, Day.TELL_DUE, clocks, kind.equals(SLIP) ? first(clocks) : RuleId.C3);
    due(days, Day.OBJECTION_DUE, clocks, RuleId.C4);
    due(days, Day.REVIEW_DUE, clocks, RuleId.C7);
    before(place, Act.TRANSFER, Act.ASSIGN)
        .ifPresent(it -> {
          days.put(Day.SENT_ON, it.on());
          day(days, Day.REPORT_BY, it, "reportBy");
        });
    before(place, Act.ACCEPT).ifPresent(it -> days.put(Day.ACCEPTED_ON, it.on()));
    before(place, Act.OBJECT).ifPresent(it -> days.put(Day.OBJECTED_ON, it.on()));
    answer(place).ifPresent(it -> days.put(Day.CONCLUDED_ON, it.on()));
    before(place, Act.DELIVER).ifPresent(it -> day(days, Day.DELIVERED_ON, it, "deliveredOn"));
    day(days, Day.EXECUTE_BY, act, "executeBy");
    return days;
  }

  /** The clock that runs from registration: the bureau's, or that of a direct receipt. */
  private static RuleId first(CaseClocks clocks) {
    return clocks.find(RuleId.C2).isPresent() ? RuleId.C2 : RuleId.C1;
  }

  private static void due(Map<Day, LocalDate> days, Day day, CaseClocks clocks, RuleId rule) {
    clocks.find(rule).map(Clock::due).ifPresent(it -> days.put(day, it));
  }

  private static void day(Map<Day, LocalDate> days, Day day, Told act, String field) {
    String text = act.facts().get(field);
    if (text != null) {
      days.put(day, LocalDate.parse(text));
    }
  }

  private Optional<Told> before(int place, Act... acts) {
    int found = last(place, Arrays.stream(acts).map(Act::code).toList());
    return found < 0 ? Optional.empty() : Optional.of(told.get(found));
  }

  private int last(int place, List<String> acts) {
    for (int i = place; i >= 0; i--) {
      if (acts.contains(told.get(i).act())) {
        return i;
      }
    }
    return -1;
  }

  private static void put(Map<Detail, String> details, Detail detail, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      details.put(detail, text);
    }
  }

  private static <E extends Enum<E> & Coded> Optional<E> coded(
      Class<E> list, Told act, String field) {
    String code = act.facts().get(field);
    return code == null ? Optional.empty() : Coded.of(list, code);
  }

  private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? null : names.get(id);
  }
}
