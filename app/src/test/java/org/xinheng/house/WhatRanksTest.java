package org.xinheng.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Figure;
import org.xinheng.measure.Measure;
import org.xinheng.measure.Question;
import org.xinheng.petition.DeskCounts;
import org.xinheng.petition.MatterFilter;
import org.xinheng.petition.MatterRow;
import org.xinheng.petition.PersonEntry;

/**
 * What orders, filters, counts or warns takes features from a closed list (条例第5、14、25条): state,
 * form, unit, deadline, words of the subject line. A new feature has to be put on the list here, by
 * somebody who can say that it is of the matter and not of a person.
 */
@TestProgram
@Right(3)
class WhatRanksTest {

  /**
   * Columns by which matters, persons within a matter and visits may be put in order; matters may
   * be counted by the unit that has or registered them.
   */
  private static final Set<String> ORDER =
      Set.of(
          "MATTER.CLOCK_DUE_ON",
          "MATTER.HANDLING_UNIT",
          "MATTER.ID",
          "MATTER.REGISTERING_UNIT",
          "PERSON.ORDINAL",
          "VISIT.DAY",
          "VISIT.ID");

  private static final Set<String> STRICT = Set.of("MATTER", "PERSON", "STATEMENT", "VISIT");

  private static final Set<String> FILTER =
      Set.of("state", "form", "unit", "overdue", "from", "to", "text", "searchIn");
  private static final Set<String> LIST_ARGUMENTS =
      Set.of(
          "of_region",
          "unit_path",
          "desk_path",
          "reader",
          "of_state",
          "of_form",
          "at_unit",
          "due_before",
          "received_from",
          "received_to",
          "words",
          "named",
          "among",
          "older",
          "most");

  /** Rooms that hold casework. */
  private static final List<String> ROOMS =
      List.of("petition", "reception", "deadline", "similarity", "coordination", "desk");

  private static final Pattern ORDERED = Pattern.compile("\\.(?:orderBy|groupBy|partitionBy)\\(");
  private static final Pattern COLUMN = Pattern.compile("\\b([A-Z][A-Z_]+\\.[A-Z][A-Z_]+)\\b");

  /** Says where the page of a record is, not where a person lives. */
  private static final Set<String> OF_PAGES = Set.of("EvidenceRow.address");

  /** What a person can be told by. */
  private static final Set<String> OF_PERSONS =
      Set.of("name", "idnumber", "phone", "address", "person", "petitioner", "people", "index");

  private final DSLContext truth;

  WhatRanksTest(@Autowired Truth truth) {
    this.truth = truth.sql();
  }

  @Test
  void listsAreOrderedByFeaturesOfTheMatter() {
    List<String> columns = new ArrayList<>();
    for (String room : ROOMS) {
      Path folder = House.ROOT.resolve("app/src/main/java/org/xinheng/" + room);
      if (folder.toFile().exists()) {
        House.files("app/src/main/java/org/xinheng/" + room, ".java").stream()
            .map(House::text)
            .forEach(text -> columns.addAll(ordered(text)));
      }
    }
    assertThat(columns).contains("MATTER.CLOCK_DUE_ON", "VISIT.DAY");
    assertThat(columns.stream().filter(column -> !mayOrder(column)))
        .as(RightsList.cite(3))
        .isEmpty();
  }

  @Test
  void anOrderByPersonsIsReported() {
    String offender =
        "sql.select().from(MATTER).groupBy(PERSON.NAME_INDEX).orderBy(count().desc(), "
            + "coalesce(MATTER.PERSONS, val(0)).desc(), MATTER.ID).fetch(PERSON.NAME)";
    assertThat(ordered(offender).stream().filter(column -> !mayOrder(column)))
        .containsExactly("PERSON.NAME_INDEX", "MATTER.PERSONS");
    assertThat(mayOrder("GUEST.PHONE_INDEX")).isFalse();
    assertThat(mayOrder("DUTY.WINDOW_NAME")).isTrue();
  }

  /** Other tables may be in any order but one by what a person can be told by. */
  private static boolean mayOrder(String column) {
    String[] parts = column.split("\\.");
    if (STRICT.contains(parts[0])) {
      return ORDER.contains(column);
    }
    String[] words = parts[1].toLowerCase(Locale.ROOT).split("_");
    return parts[1].equals("WINDOW_NAME") || Arrays.stream(words).noneMatch(OF_PERSONS::contains);
  }

  @Test
  void listsAreFilteredByFeaturesOfTheMatter() {
    assertThat(components(MatterFilter.class)).as(RightsList.cite(3)).isSubsetOf(FILTER);
    String[] arguments =
        truth
            .fetchSingle(
                "select proargnames[1:pronargs] from pg_proc where oid ="
                    + " 'petition.matters_within'::regproc")
            .get(0, String[].class);
    assertThat(arguments).as(RightsList.cite(3)).isNotEmpty().isSubsetOf(LIST_ARGUMENTS);
  }

  @Test
  void whatIsCountedOrComputedCannotHoldAPerson() {
    Stream.of(
            MatterFilter.class,
            MatterRow.class,
            DeskCounts.class,
            Question.class,
            Figure.class,
            EvidenceRow.class)
        .forEach(type -> assertThat(personal(type)).as(RightsList.cite(3)).isEmpty());
    assertThat(personal(Offender.class)).containsExactly("petitioner", "nameIndex", "who");
  }

  @Test
  void figuresListsAndClocksCannotReadAPerson() {
    List<JavaClass> ranking =
        House.MAIN.stream()
            .filter(type ->
                type.isAssignableTo(Measure.class)
                    || type.getPackageName().startsWith("org.xinheng.measure")
                    || type.getPackageName().startsWith("org.xinheng.deadline")
                    || type.getSimpleName().matches("MatterLists|.*Figures|FigureStore"))
            .toList();
    assertThat(ranking).hasSizeGreaterThan(15);
    assertThat(ranking.stream().flatMap(WhatRanksTest::reads)).as(RightsList.cite(3)).isEmpty();
    JavaClasses offender = House.of(Ranker.class);
    assertThat(offender.get(Ranker.class).getDirectDependenciesFromSelf()).isNotEmpty();
    assertThat(reads(offender.get(Ranker.class)))
        .containsExactly("Ranker reads org.xinheng.petition.PersonEntry");
    assertThat(offender.that(assignableTo(Measure.class))).isEmpty();
  }

  /** What of a person a class can get at. */
  private static Stream<String> reads(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
        .filter(name ->
            name.matches(
                "org\\.xinheng\\.(petition\\.(PersonEntry|PersonView|store\\.jooq\\.tables\\.(Person|Statement)\\b.*)"
                    + "|crypto\\.(SecretBox|BlindIndex|MatterKeys))"))
        .distinct()
        .sorted()
        .map(name -> type.getSimpleName() + " reads " + name);
  }

  /** Columns by which a source orders or groups. */
  private static List<String> ordered(String source) {
    List<String> columns = new ArrayList<>();
    Matcher at = ORDERED.matcher(source);
    while (at.find()) {
      Matcher column = COLUMN.matcher(arguments(source, at.end()));
      while (column.find()) {
        columns.add(column.group(1));
      }
    }
    return columns;
  }

  /** The text up to the bracket that closes. */
  private static String arguments(String source, int from) {
    int depth = 1;
    int to = from;
    while (depth > 0) {
      char sign = source.charAt(to++);
      depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
    }
    return source.substring(from, to - 1);
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  private static List<String> personal(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(it ->
            it.getType().equals(PersonEntry.class)
                || Arrays.stream(it.getName().split("(?=[A-Z])"))
                    .anyMatch(word -> OF_PERSONS.contains(word.toLowerCase(Locale.ROOT))))
        .map(RecordComponent::getName)
        .filter(name -> !OF_PAGES.contains(type.getSimpleName() + "." + name))
        .toList();
  }

  /** A row that follows a person. */
  record Offender(String number, String petitioner, byte[] nameIndex, PersonEntry who) {}

  /** Ranks whom it should not know. */
  static class Ranker {
    int rank(PersonEntry person) {
      return person.name().length();
    }
  }
}
