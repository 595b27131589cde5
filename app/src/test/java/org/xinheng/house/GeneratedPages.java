package org.xinheng.house;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.house.Catalogue.Column;
import org.xinheng.house.Catalogue.Table;
import org.xinheng.house.Routes.Route;
import org.xinheng.house.WaysIn.Way;
import org.xinheng.identity.OpenToAnyone;

/** Writes the pages of docs/generated on routes, entrances and tables from what runs. */
final class GeneratedPages {

  static final String HOW =
      "mvn -pl app -am test -Dtest=GeneratedPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dxinheng.docs=write";

  private GeneratedPages() {}

  /** The list of routes with who may open each. */
  static String routes(List<Route> routes) {
    return opening("Pages (页面)", "the running program's routes")
        + "| method | address | open to | handler |\n| --- | --- | --- | --- |\n"
        + routes.stream().map(GeneratedPages::row).collect(Collectors.joining());
  }

  private static String row(Route route) {
    String handler =
        route.handler().getBeanType().getSimpleName() + "." + route.handler().getMethod().getName();
    return cells(
        route.method().name(), "`" + route.pattern() + "`", openTo(route), "`" + handler + "`");
  }

  private static String openTo(Route route) {
    OpenToAnyone anyone = route.handler().getMethodAnnotation(OpenToAnyone.class);
    if (anyone != null) {
      return "anyone: " + anyone.reason();
    }
    return route.roles().isEmpty()
        ? "every officer signed in"
        : route.roles().stream()
            .sorted()
            .map(role -> role.code())
            .collect(Collectors.joining(", "));
  }

  /** The ways in, each of which passes the gate; the canary run sends marked words to each. */
  static String entrances(List<Way> ways) {
    return opening("Entrances (入口)", "the routes as they are declared")
        + "| method | address | kind | name |\n| --- | --- | --- | --- |\n"
        + ways.stream()
            .map(way ->
                cells(way.method(), "`" + way.pattern() + "`", way.kind().code(), way.name()))
            .distinct()
            .collect(Collectors.joining());
  }

  /** The tables with their columns and keys, by module. */
  static String tables(List<Table> tables) {
    return opening("Tables (数据表)", "the catalogue of a migrated database")
        + tables.stream()
            .filter(table -> !TableKeys.INFRASTRUCTURE.containsKey(table.name()))
            .map(GeneratedPages::section)
            .collect(Collectors.joining("\n"));
  }

  private static String section(Table table) {
    String keys =
        table.keys().stream()
            .map(key ->
                (key.primary() ? "Primary key: " : "Unique: ")
                    + String.join(", ", key.columns())
                    + ".\n")
            .collect(Collectors.joining());
    String references =
        table.references().stream()
            .map(to ->
                "Refers to "
                    + to.schema()
                    + "."
                    + to.table()
                    + " by "
                    + String.join(", ", to.columns())
                    + ".\n")
            .collect(Collectors.joining());
    return "## "
        + table.fullName()
        + "\n\n| column | type | may be empty |\n| --- | --- | --- |\n"
        + table.columns().stream().map(GeneratedPages::row).collect(Collectors.joining())
        + "\n"
        + keys
        + references;
  }

  private static String row(Column column) {
    return cells("`" + column.name() + "`", column.type(), column.needed() ? "no" : "yes");
  }

  private static String opening(String title, String from) {
    return "# "
        + title
        + "\n\nGenerated from "
        + from
        + "; a test fails when they differ. Regenerate:\n`"
        + HOW
        + "`.\n\n";
  }

  private static String cells(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
