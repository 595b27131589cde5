package org.xinheng.house;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which room may use which: the table of the house's plan, held as data. */
final class Rooms {

  static final String BASE = "org.xinheng.";

  /** May use every other room, because it only puts them together; nobody uses it. */
  static final String ALL = "*";

  private static final Map<String, String> PLAN =
      Map.ofEntries(
          entry("statute", ""),
          entry("shared", ""),
          // How entries are chained and sealed, shared with the program that checks them alone.
          entry("history", ""),
          entry("measure", "statute shared"),
          entry("crypto", "shared"),
          entry("gate", "shared"),
          entry("ledger", "history statute crypto shared"),
          entry("identity", "ledger crypto shared"),
          entry("deadline", "statute ledger shared"),
          // Issued copies are sealed under the key of their case (docs/decisions/0016).
          entry("letters", "statute crypto ledger identity shared"),
          entry("petition", "deadline letters crypto ledger identity measure statute shared"),
          entry("sealed", "crypto ledger identity shared"),
          // Forms of petitions are words of the law; files that wait for a yes are sealed
          // (docs/decisions/0020).
          entry("exchange", "petition ledger identity crypto statute shared"),
          entry("similarity", "petition identity measure shared"),
          // Beside the plan (docs/decisions/0021): an index that the room of matters asks by its
          // port.
          entry("search", "petition identity shared"),
          entry("reception", "petition letters identity ledger measure shared"),
          entry("coordination", "petition letters identity ledger measure shared"),
          entry("budget", "identity ledger measure statute shared"),
          entry("assets", "budget identity ledger measure shared"),
          entry("internalaudit", "identity ledger measure shared"),
          entry("outreach", "identity ledger measure shared"),
          entry("performance", "budget letters measure statute ledger identity shared"),
          // Beside the plan (docs/decisions/0022): keys for programs, and events to them.
          entry("api", "petition deadline identity ledger statute shared"),
          entry("webhooks", "petition crypto identity ledger statute shared"),
          entry("desk", ALL),
          entry("portal", ALL),
          entry("cli", ALL),
          // Beside the plan: the demonstration writes through the rooms it shows, nobody uses it.
          entry("demo", ALL),
          // Infrastructure beside the plan (docs/decisions/0006): starts the server, knows no room.
          entry("database", ""),
          // Infrastructure beside the plan: listeners, headers, the page of last resort. Limits are
          // counted by officer, and the gate knows who stands before it.
          entry("doors", "gate shared"),
          // Infrastructure likewise (docs/decisions/0009): copies what the database holds, knows no
          // business word beyond the history that it checks.
          entry("backup", "database crypto ledger shared"),
          // Infrastructure likewise: load programs see what a browser sees, and no room.
          entry("load", ""));

  /** Rooms with an entrance for words: the plan says that every entrance passes the gate. */
  private static final Set<String> ENTRANCES =
      Set.of(
          "identity",
          "petition",
          "sealed",
          "exchange",
          "reception",
          "coordination",
          "budget",
          "assets",
          "internalaudit",
          "outreach",
          "performance",
          "letters",
          "api",
          "webhooks");

  private Rooms() {}

  /** Rooms that a room may use; {@link #ALL} alone for those that compose. */
  static Set<String> allowed(String room) {
    String plan = PLAN.get(room);
    if (plan == null) {
      throw new IllegalArgumentException("the plan of the house knows no room " + room);
    }
    Set<String> allowed = new TreeSet<>(Arrays.asList(plan.split(" ")));
    allowed.remove("");
    if (ENTRANCES.contains(room)) {
      allowed.add("gate");
    }
    return allowed;
  }

  static boolean known(String room) {
    return PLAN.containsKey(room);
  }

  /** Whether the plan lets one room use another. */
  static boolean mayUse(String room, String other) {
    Set<String> allowed = allowed(room);
    return allowed.contains(ALL) || allowed.contains(other);
  }

  /** The room a class lives in, or "" for the entrance class and whatever is not ours. */
  static String of(JavaClass type) {
    return of(type, BASE);
  }

  private static String of(JavaClass type, String base) {
    String name = type.getBaseComponentType().getName();
    int dot = name.indexOf('.', base.length());
    return name.startsWith(base) && dot > 0 ? name.substring(base.length(), dot) : "";
  }

  /**
   * Uses of one room by another that the plan does not allow.
   *
   * @param base package of the rooms, with its closing dot
   */
  static List<String> breaches(JavaClasses classes, String base) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> breaks(use, base))
        .map(Dependency::getDescription)
        .sorted()
        .toList();
  }

  private static boolean breaks(Dependency use, String base) {
    String from = of(use.getOriginClass(), base);
    String to = of(use.getTargetClass(), base);
    return !from.isEmpty() && !to.isEmpty() && !from.equals(to) && !mayUse(from, to);
  }
}
