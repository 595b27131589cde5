package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.doors.DoorSettings;
import org.xinheng.given.TestProgram;
import org.xinheng.house.AccessTable.Row;
import org.xinheng.house.AccessTable.Thing;

/**
 * The access matrix: every route of the running program, asked by officers in every relation to
 * every kind of record, against the table in {@code house/access.txt}. In every answer, whatever
 * its status, nothing may stand that belongs to a record which the asker may not know of, and no
 * petitioner in clear but where a purpose was given.
 */
@TestProgram
class AccessMatrixTest {

  private static final Set<String> REVEALS =
      Set.of("POST /matters/{number}/reveal", "POST /api/v1/matters/{number}/personal");

  private final AccessTable table = AccessTable.read();
  private final List<Routes.Route> routes;
  private final MockMvc pages;
  private final ApplicationContext program;
  private final int publicPort;
  private final List<String> differing = new ArrayList<>();

  @Autowired
  AccessMatrixTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      MockMvc pages,
      ApplicationContext program,
      DoorSettings doors) {
    this.routes = Routes.of(mapping);
    this.pages = pages;
    this.program = program;
    this.publicPort = doors.publicPort();
  }

  @Test
  @Control({"Z1", "Z2"})
  void everyRouteHasARowAndEveryRowARoute() {
    Set<String> rows = table.routes().stream().map(Row::route).collect(Collectors.toSet());
    assertThat(routes.stream().map(AccessMatrixTest::name))
        .as("write a row into src/test/resources/house/access.txt")
        .containsExactlyInAnyOrderElementsOf(rows);
    Set<String> kinds =
        table.objects().stream().map(Thing::kind).collect(Collectors.toCollection(HashSet::new));
    table.routes().stream().map(Row::kind).forEach(kinds::remove);
    assertThat(kinds).as("kinds that no route is about").isEmpty();
  }

  @Test
  @Control({"Z1", "Z2", "Z4", "Z5", "Z10"})
  void everyCellAnswersAsTheTableSays() throws Exception {
    AccessWorld world = new AccessWorld(program, table);
    AccessCall call = new AccessCall(pages, publicPort);
    int cells = 0;
    for (Routes.Route route : routes) {
      List<Row> rows =
          table.routes().stream().filter(it -> it.route().equals(name(route))).toList();
      for (AccessTable.Asker asker : table.askers().values()) {
        Row row = rowFor(rows, asker.name());
        for (String thing : things(row)) {
          cells++;
          check(world, row, asker, thing, call.ask(row, world, asker, thing));
        }
      }
      for (String thing : things(rows.getFirst())) {
        cells++;
        check(world, rows.getFirst(), null, thing, call.ask(rows.getFirst(), world, null, thing));
      }
    }
    System.out.printf(
        "access matrix: %d routes, %d askers and anonymous, %d records: %d cells, %d differing%n",
        routes.size(), table.askers().size(), table.objects().size(), cells, differing.size());
    assertThat(differing).isEmpty();
    assertThat(cells).isGreaterThan(4000);
  }

  @Test
  void thePageOfAccessIsTheTable() throws IOException {
    var file = House.ROOT.resolve("docs/generated/access.md");
    String page = AccessPage.of(table);
    if ("write".equals(System.getProperty("xinheng.docs"))) {
      Files.writeString(file, page);
    }
    assertThat(House.text(file)).as("regenerate it: " + AccessPage.HOW).isEqualTo(page);
  }

  private static String name(Routes.Route route) {
    return route.method() + " " + route.pattern();
  }

  /** The row that lets the asker in, or the first one when none does. */
  private static Row rowFor(List<Row> rows, String asker) {
    return rows.stream()
        .filter(row -> row.entrants().contains(asker))
        .findFirst()
        .orElse(rows.getFirst());
  }

  private List<String> things(Row row) {
    if (row.kind().isEmpty()) {
      return List.of("");
    }
    List<String> things = new ArrayList<>();
    table.of(row.kind()).forEach(thing -> things.add(thing.key()));
    things.add(row.kind() + ".none");
    return things;
  }

  private void check(
      AccessWorld world,
      Row row,
      AccessTable.@org.jspecify.annotations.Nullable Asker asker,
      String thing,
      AccessCall.Got got) {
    String who = asker == null ? "anonymous" : asker.name();
    String cell = row.route() + " by " + who + " of " + (thing.isEmpty() ? "-" : thing);
    String expected = expected(row, asker, thing);
    if (!got.answer().equals(expected)) {
      differing.add(cell + ": " + got.answer() + " instead of " + expected);
    }
    leaks(world, row, who, thing, got.body()).forEach(leak -> differing.add(cell + ": " + leak));
    if (got.answer().equals("200") && row.entrants().contains(who)) {
      missing(world, row, who, got.body()).forEach(gap -> differing.add(cell + ": " + gap));
    }
  }

  private String expected(
      Row row, AccessTable.@org.jspecify.annotations.Nullable Asker asker, String thing) {
    if (row.way().equals(AccessTable.ANYONE) || row.way().equals(AccessTable.PUBLIC)) {
      return row.known();
    }
    if (asker == null || (asker.client() && !row.isForPrograms())) {
      return row.isForPrograms() ? "401" : "302 /sign-in";
    }
    if (asker.ended()) {
      return "401";
    }
    if (!row.entrants().contains(asker.name())) {
      return "403";
    }
    return thing.isEmpty() || knows(asker.name(), thing) ? row.known() : row.unknown();
  }

  private boolean knows(String asker, String thing) {
    return table.objects().stream()
        .anyMatch(it -> it.key().equals(thing) && it.known().contains(asker));
  }

  /** Words in an answer of records that the asker may not know of, and of petitioners. */
  private List<String> leaks(AccessWorld world, Row row, String who, String thing, String body) {
    List<String> leaks = new ArrayList<>();
    world
        .marks()
        .forEach((marked, words) -> {
          if (body.contains(words) && !knows(who, marked)) {
            leaks.add("shows " + marked);
          }
        });
    world
        .secrets()
        .forEach((matter, words) -> {
          boolean opened =
              REVEALS.contains(row.route()) && matter.equals(thing) && knows(who, matter);
          for (String word : words) {
            if (body.contains(word) && !opened) {
              leaks.add("shows the petitioner of " + matter);
            }
          }
        });
    return leaks;
  }

  /** Records that the page should list, and the petitioner that was asked for with a purpose. */
  private List<String> missing(AccessWorld world, Row row, String who, String body) {
    List<String> gaps = new ArrayList<>();
    for (String kind : row.lists()) {
      for (Thing thing : table.of(kind)) {
        String mark = world.marks().getOrDefault(thing.key(), "");
        if (thing.known().contains(who) && !body.contains(mark)) {
          gaps.add("does not list " + thing.key());
        }
      }
    }
    return gaps;
  }
}
