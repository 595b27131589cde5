package org.xinheng.letters.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.letters.LetterFacts;
import org.xinheng.letters.LetterFacts.About;
import org.xinheng.letters.LetterFacts.Deed;
import org.xinheng.letters.LetterFacts.Detail;
import org.xinheng.letters.LetterFacts.Person;
import org.xinheng.letters.Office;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.DueDate;
import org.xinheng.statute.deadline.Outcome;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;

/** The fields that templates may take, by name, in words. */
public final class Fields {

  /** Every name there is; a template that takes another one is not loaded. */
  public static final Set<String> NAMES = names();

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final DateTimeFormatter LAST_DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）", Locale.CHINA);

  private final Map<String, String> values = new HashMap<>();

  private Fields() {}

  /**
   * The fields of a letter.
   *
   * @param number the letter's number, or what stands for it in a preview
   * @param issuedOn its day
   */
  public static Map<String, String> of(
      LetterFacts facts, Office office, String number, LocalDate issuedOn) {
    Fields fields = new Fields();
    fields.letter(office, number, issuedOn);
    fields.about(facts.about());
    fields.people(facts.people());
    fields.deed(facts.deed());
    return Map.copyOf(fields.values);
  }

  private void letter(Office office, String number, LocalDate issuedOn) {
    put("letter-number", number);
    put("issued-on", DAY.format(issuedOn));
    put("county", office.county());
    put("organ", office.name());
    put("organ-phone", office.phone());
    put("organ-address", office.address());
    put("query-place", office.query());
    put("review-organ", office.reviewOrgan());
    reviewLast(issuedOn).ifPresent(day -> put("review-last-if-today", LAST_DAY.format(day)));
  }

  /** The last day for a review request if the letter reaches the petitioner on the day of issue. */
  private static Optional<LocalDate> reviewLast(LocalDate issuedOn) {
    return Deadlines.standard().c7ReviewRequest(issuedOn) instanceof Outcome.Computed it
            && it.computation().legal() instanceof DueDate.Known(LocalDate day)
        ? Optional.of(day)
        : Optional.empty();
  }

  private void about(About about) {
    put("number", about.number());
    put("query-code", about.queryCode());
    put("subject", about.subject());
    put("form", about.form());
    put("purpose", about.purpose());
    put("content-class", about.contentClass());
    put("place", about.place());
    put("persons", Integer.toString(about.persons()));
    put("statement", about.statement());
    put("received-on", DAY.format(about.receivedOn()));
    put("registered-on", DAY.format(about.registeredOn()));
    put("registering-unit", about.registeringUnit());
  }

  private void people(List<Person> people) {
    if (people.isEmpty()) {
      return;
    }
    Person main = people.getFirst();
    put("petitioner", main.name());
    put("petitioner-id", main.idNumber());
    put("petitioner-phone", main.phone());
    put("petitioner-address", main.address());
    put(
        "others",
        people.stream()
            .skip(1)
            .map(other -> other.role() + " " + other.name())
            .collect(Collectors.joining("；")));
  }

  private void deed(Deed deed) {
    put("done-on", DAY.format(deed.on()));
    put("officer", deed.officer());
    put("to-unit", deed.toUnit());
    put("from-unit", deed.fromUnit());
    put("class", deed.petitionClass() == null ? null : deed.petitionClass().zh());
    path(deed.path());
    ground(deed.ground());
    deed.details().forEach((detail, text) -> put(detail.field(), text));
    deed.days().forEach((day, on) -> put(day.field(), LAST_DAY.format(on)));
  }

  private void path(@Nullable LawfulPath path) {
    if (path != null) {
      put("path", path.code());
      put("path-name", path.zh());
      put("path-article", path.article().map(it -> it.cite()).orElse(null));
    }
  }

  private void ground(@Nullable RefusalGround ground) {
    if (ground != null) {
      put("ground", ground.code());
      put("ground-name", ground.zh());
      put("ground-article", ground.article().cite());
      put("ground-channel", ground.channel());
    }
  }

  private void put(String name, @Nullable String value) {
    if (!NAMES.contains(name)) {
      throw new IllegalStateException("no such field: " + name);
    }
    if (value != null && !value.isBlank()) {
      values.put(name, clean(value));
    }
  }

  /** What cannot be printed is left out; a line may end within a text. */
  private static String clean(String text) {
    return text.strip().replace("\r\n", "\n").replace('\t', ' ').replaceAll("[\\p{Cc}&&[^\n]]", "");
  }

  private static Set<String> names() {
    Set<String> names =
        new TreeSet<>(
            Set.of(
                "letter-number",
                "issued-on",
                "county",
                "organ",
                "organ-phone",
                "organ-address",
                "query-place",
                "review-organ",
                "review-last-if-today",
                "number",
                "query-code",
                "subject",
                "form",
                "purpose",
                "content-class",
                "place",
                "persons",
                "statement",
                "received-on",
                "registered-on",
                "registering-unit",
                "petitioner",
                "petitioner-id",
                "petitioner-phone",
                "petitioner-address",
                "others",
                "done-on",
                "officer",
                "to-unit",
                "from-unit",
                "class",
                "path",
                "path-name",
                "path-article",
                "ground",
                "ground-name",
                "ground-article",
                "ground-channel"));
    for (Detail detail : Detail.values()) {
      names.add(detail.field());
    }
    for (LetterFacts.Day day : LetterFacts.Day.values()) {
      names.add(day.field());
    }
    return Set.copyOf(names);
  }
}
