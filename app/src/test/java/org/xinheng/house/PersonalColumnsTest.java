package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Catalogue.Column;
import org.xinheng.house.Catalogue.Table;

/** Every column that could hold personal data says what it holds; sealed ones are no text. */
@TestProgram
@Control("K1")
class PersonalColumnsTest {

  private static final Set<String> CLASSES =
      Set.of("sealed", "blind", "wrapped", "digest", "mixed", "office");
  private static final Set<String> TELLING =
      Set.of(
          "name",
          "phone",
          "address",
          "text",
          "statement",
          "words",
          "note",
          "reason",
          "content",
          "facts",
          "email",
          "subject",
          "purpose",
          "payee",
          "person",
          "result",
          "proposal",
          "message",
          "title",
          "description",
          "number",
          "answer");
  private static final String OFFENDER =
      """
      create schema offender;
      create table offender.note (
        region text not null, id uuid not null, phone text, photo bytea, code text,
        primary key (region, id));
      """;

  private final DSLContext db;

  PersonalColumnsTest(@Autowired Truth truth) {
    this.db = truth.sql();
  }

  private static Map<String, String> register() {
    return House.text(House.ROOT.resolve("app/src/test/resources/house/personal-columns.txt"))
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(" \\| "))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
  }

  private static List<String> telling(List<Table> tables) {
    return tables.stream()
        .filter(table -> !table.name().equals("flyway_schema_history"))
        .flatMap(table ->
            table.columns().stream()
                .filter(PersonalColumnsTest::tells)
                .map(column -> table.fullName() + "." + column.name()))
        .toList();
  }

  private static boolean tells(Column column) {
    boolean words = column.type().startsWith("text") || column.type().startsWith("json");
    return column.type().equals("bytea")
        || (words && List.of(column.name().split("_")).stream().anyMatch(TELLING::contains));
  }

  @Test
  void everyTellingColumnIsInTheRegister() {
    Map<String, String> register = register();
    List<String> telling = telling(Catalogue.read(db));
    assertThat(telling)
        .as("add each to app/src/test/resources/house/personal-columns.txt: what does it hold?")
        .containsExactlyInAnyOrderElementsOf(register.keySet());
    assertThat(CLASSES).containsAll(register.values());
  }

  @Test
  void whatIsSealedOrFingerprintedIsNoText() {
    Map<String, String> register = register();
    for (Table table : Catalogue.read(db)) {
      for (Column column : table.columns()) {
        String kind = register.getOrDefault(table.fullName() + "." + column.name(), "office");
        if (!kind.equals("office")) {
          assertThat(column.type()).as(table.fullName() + "." + column.name()).isEqualTo("bytea");
        }
      }
    }
  }

  @Test
  void aNewPersonalColumnIsReported() {
    assertThat(telling(Scratch.tables(db, OFFENDER, "offender")))
        .containsExactlyInAnyOrder("offender.note.phone", "offender.note.photo");
  }
}
