package org.xinheng.house;

import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.house.AccessTable.Asker;
import org.xinheng.house.AccessTable.Row;
import org.xinheng.house.AccessTable.Thing;

/** Writes docs/generated/access.md: the table of the access matrix for those who read no tests. */
final class AccessPage {

  static final String HOW =
      "mvn -pl app -am test -Dtest=AccessMatrixTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dxinheng.docs=write";

  private AccessPage() {}

  static String of(AccessTable table) {
    StringBuilder page = new StringBuilder("# Access (谁看得到什么)\n\n");
    page.append(
        "Generated from `app/src/test/resources/house/access.txt`, which is written by hand.\n");
    page.append("`AccessMatrixTest` asks the running program every cell. Regenerate:\n`");
    page.append(HOW).append("`.\n\n## Records\n\n");
    for (String kind : table.objects().stream().map(Thing::kind).distinct().toList()) {
      page.append(records(table, table.of(kind))).append('\n');
    }
    page.append("## Routes\n\nNot signed in: to the sign-in page. Appointment ended: 401. ");
    page.append(
        "A program with a key is nobody at the pages, and nobody without a key gets into the"
            + " interface (401). ");
    page.append("Anybody else who is not named: 403.\n\n");
    page.append("| route | open to | about | answer | when unknown |\n");
    page.append("| --- | --- | --- | --- | --- |\n");
    table.routes().forEach(row -> page.append(route(table, row)));
    return page.toString();
  }

  private static String records(AccessTable table, List<Thing> things) {
    StringBuilder grid = new StringBuilder("| asker |");
    things.forEach(thing -> grid.append(' ').append(thing.key()).append(" |"));
    grid.append("\n| --- |").append(" --- |".repeat(things.size())).append('\n');
    for (Asker asker : table.askers().values()) {
      if (things.stream().anyMatch(thing -> thing.known().contains(asker.name()))) {
        grid.append("| ").append(words(asker)).append(" |");
        things.forEach(
            thing -> grid.append(thing.known().contains(asker.name()) ? " knows |" : " |"));
        grid.append('\n');
      }
    }
    return grid.toString();
  }

  private static String words(Asker asker) {
    return asker.name() + " (" + asker.role().code() + ", " + asker.unit() + ")";
  }

  private static String route(AccessTable table, Row row) {
    String open =
        switch (row.way()) {
          case AccessTable.ANYONE -> "anyone";
          case AccessTable.PUBLIC -> "anyone at the public door";
          default -> entrants(table, row);
        };
    return "| `"
        + row.route()
        + "` | "
        + open
        + " | "
        + row.kind()
        + " | "
        + row.known()
        + " | "
        + (row.unknown().equals("-") ? "" : row.unknown())
        + " |\n";
  }

  private static String entrants(AccessTable table, Row row) {
    long all =
        table.askers().values().stream().filter(asker -> !asker.ended() && !asker.client()).count();
    return row.entrants().size() == all
        ? "everybody signed in"
        : row.entrants().stream().collect(Collectors.joining(", "));
  }
}
