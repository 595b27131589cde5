package org.xinheng.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;

/**
 * Rows of matters thrown into the table by chance, and what the rules of the office say about them:
 * one row after the other in memory, without SQL, without a database's help.
 */
final class RawMatters {

  private static final List<String> STATES =
      List.of(
          "registered",
          "routing",
          "pending",
          "objected",
          "handling",
          "concluded",
          "delivered",
          "closed");
  private static final List<String> FORMS = List.of("letter", "visit", "web");
  private static final List<String> WORDS =
      List.of("楼顶漏水", "道路积水", "工资拖欠", "低保办理", "土地确权", "旧井回填", "VPN 线路");
  private static final String INSERT =
      """
      insert into petition.matter (region, id, number, form, class, purpose, content_class, subject, persons, first,
        received_on, registered_at, registered_by, registering_unit, registering_path, handling_unit, handling_path,
        handler, recused, state, procedure, clock_rule, clock_due_on, proposed_act, proposal, proposed_by, extension_asked_by)
      values (?, ?, ?, ?, 'grievance', 'decision', '030800', ?, 1, true, ?, now(), ?, ?, ?, cast(? as uuid), cast(? as text),
        cast(? as uuid), ?, ?, '', cast(? as text), cast(? as date), cast(? as text), cast(? as bytea), cast(? as uuid),
        cast(? as uuid))\
      """;

  /** A row as the rules see it. */
  record Raw(
      String region,
      UUID id,
      String number,
      String form,
      String subject,
      UUID registeringUnit,
      String registeringPath,
      @Nullable UUID handlingUnit,
      @Nullable String handlingPath,
      @Nullable UUID handler,
      List<UUID> recused,
      String state,
      @Nullable LocalDate due,
      @Nullable UUID proposedBy,
      @Nullable UUID askedBy) {

    UUID at() {
      return handlingUnit == null ? registeringUnit : handlingUnit;
    }
  }

  private final List<Raw> rows = new ArrayList<>();
  private final Random random;

  RawMatters(Random random) {
    this.random = random;
  }

  /** Throws rows of a county's units into the table. */
  void fill(Truth truth, List<Unit> units, List<UUID> officers, int count) {
    DSLContext sql = truth.sql();
    for (int i = 0; i < count; i++) {
      Raw raw = thrown(units, officers, i);
      rows.add(raw);
      boolean timed = raw.due() != null;
      boolean drafted = raw.proposedBy() != null;
      sql.execute(
          INSERT,
          raw.region(),
          raw.id(),
          raw.number(),
          raw.form(),
          raw.subject(),
          Sample.TODAY,
          officers.getFirst(),
          raw.registeringUnit(),
          raw.registeringPath(),
          raw.handlingUnit(),
          raw.handlingPath(),
          raw.handler(),
          raw.recused().toArray(UUID[]::new),
          raw.state(),
          timed ? "C1" : null,
          raw.due(),
          drafted ? "conclude-opinion" : null,
          drafted ? new byte[] {1} : null,
          raw.proposedBy(),
          raw.askedBy());
    }
  }

  private Raw thrown(List<Unit> units, List<UUID> officers, int i) {
    Unit registering = any(units);
    @Nullable Unit handling = random.nextInt(4) == 0 ? null : any(units);
    boolean held = handling != null && random.nextBoolean();
    return new Raw(
        registering.region().code(),
        new UUID(random.nextLong(), random.nextLong()),
        "XF-2025-" + registering.code() + "-" + (10_000 + i),
        any(FORMS),
        "反映" + any(WORDS) + (char) ('\u4e00' + random.nextInt(40)) + "问题",
        registering.id(),
        registering.path(),
        handling == null ? null : handling.id(),
        handling == null ? null : handling.path(),
        held ? any(officers) : null,
        random.nextInt(6) == 0 ? List.of(any(officers)) : List.of(),
        handling == null ? any(STATES.subList(0, 2)) : any(STATES.subList(2, STATES.size())),
        random.nextInt(3) == 0 ? null : Sample.TODAY.plusDays(random.nextInt(12) - 6),
        random.nextInt(5) == 0 ? any(officers) : null,
        random.nextInt(5) == 0 ? any(officers) : null);
  }

  <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Words that may be looked for: parts of subjects and numbers, names of units, and nothing. */
  @Nullable String text(List<Unit> units) {
    return switch (random.nextInt(7)) {
      case 0 -> part(any(rows).subject());
      case 1 -> part(any(rows).number()).toLowerCase(Locale.ROOT);
      case 2 -> part(any(units).name());
      case 3 -> "%%";
      case 4 -> "__";
      case 5 -> part(any(rows).subject()) + " " + part(any(rows).number());
      default -> null;
    };
  }

  private String part(String whole) {
    int from = random.nextInt(whole.length());
    return whole.substring(from, Math.min(whole.length(), from + 1 + random.nextInt(4)));
  }

  /** Role and unit and assignment, as the table of access says it in words. */
  static boolean knows(Scope scope, Raw row) {
    Set<Role> roles = scope.roles();
    boolean recused = row.recused().contains(scope.officer());
    if (!scope.region().code().equals(row.region()) || recused) {
      return false;
    }
    boolean everything = roles.contains(Role.BUREAU_LEADER) || roles.contains(Role.COUNTY_LEADER);
    boolean handled = row.handlingPath() != null && row.handlingPath().startsWith(scope.unitPath());
    boolean registered = row.registeringPath().startsWith(scope.unitPath());
    boolean window = roles.contains(Role.WINDOW_CLERK) || roles.contains(Role.UNIT_HEAD);
    boolean mine = row.handler() == null || row.handler().equals(scope.officer());
    return everything
        || (window && (handled || registered))
        || (roles.contains(Role.CASE_OFFICER) && handled && mine);
  }

  /** What a list shows, newest key first. */
  List<String> listed(Scope scope, MatterFilter filter, List<Unit> units) {
    return rows.stream()
        .filter(row -> knows(scope, row) && fits(row, filter, units))
        .sorted((a, b) -> b.id().toString().compareTo(a.id().toString()))
        .map(Raw::number)
        .toList();
  }

  private static boolean fits(Raw row, MatterFilter filter, List<Unit> units) {
    String text = filter.text() == null ? "" : filter.text();
    String line = (row.number() + " " + row.subject()).toUpperCase(Locale.ROOT);
    boolean found =
        filter.words().stream().allMatch(word -> line.contains(word.toUpperCase(Locale.ROOT)))
            || units.stream().anyMatch(u -> u.name().contains(text) && u.id().equals(row.at()));
    return !filter.isUnfit()
        && (filter.state() == null || filter.state().code().equals(row.state()))
        && (filter.form() == null || filter.form().code().equals(row.form()))
        && (filter.unit() == null || filter.unit().equals(row.at()))
        && (!filter.overdue() || (row.due() != null && row.due().isBefore(Sample.TODAY)))
        && (filter.from() == null || !filter.from().isAfter(Sample.TODAY))
        && (filter.to() == null || !filter.to().isBefore(Sample.TODAY))
        && found;
  }

  /** How many wait on each list of the desk. */
  Map<DeskList, Integer> waiting(Scope scope) {
    Map<DeskList, Integer> counts = new TreeMap<>();
    for (DeskList list : DeskList.values()) {
      counts.put(
          list,
          (int) rows.stream().filter(row -> knows(scope, row) && waits(scope, row, list)).count());
    }
    return counts;
  }

  private static boolean waits(Scope scope, Raw row, DeskList list) {
    LocalDate today = Sample.TODAY;
    LocalDate due = row.due();
    boolean here = row.handlingPath() != null && row.handlingPath().startsWith(scope.unitPath());
    boolean sent = row.registeringPath().startsWith(scope.unitPath());
    boolean head = scope.has(Role.UNIT_HEAD);
    boolean leader = scope.has(Role.BUREAU_LEADER);
    return switch (list) {
      case TO_ROUTE -> row.state().equals("registered") || row.state().equals("routing");
      case DUE_TODAY -> today.equals(due);
      case DUE_SOON -> due != null && due.isAfter(today) && !due.isAfter(today.plusDays(3));
      case OVERDUE -> due != null && due.isBefore(today);
      case TO_ACCEPT -> row.state().equals("pending") && here;
      case TO_SIGN ->
          (head && here && (ofAnother(scope, row.proposedBy()) || asksForTime(scope, row)))
              || (leader && row.handlingPath() == null && ofAnother(scope, row.proposedBy()));
      case OBJECTIONS -> row.state().equals("objected") && sent && (head || leader);
      case UNASSIGNED ->
          row.handler() == null
              && row.handlingUnit() != null
              && (row.state().equals("pending") || row.state().equals("handling"));
      case TO_DELIVER -> row.state().equals("concluded");
    };
  }

  private static boolean asksForTime(Scope scope, Raw row) {
    return row.state().equals("handling") && ofAnother(scope, row.askedBy());
  }

  private static boolean ofAnother(Scope scope, @Nullable UUID by) {
    return by != null && !by.equals(scope.officer());
  }

  /** Ids that the rows of a scope may show at most: role and path and assignment once more. */
  Set<UUID> inReach(Scope scope) {
    List<Role> seeing = scope.roles().stream().filter(Role::seesMatters).toList();
    boolean county = seeing.contains(Role.BUREAU_LEADER) || seeing.contains(Role.COUNTY_LEADER);
    boolean assigned = seeing.stream().allMatch(role -> role == Role.CASE_OFFICER);
    String path = county ? "/" : scope.unitPath();
    return seeing.isEmpty()
        ? Set.of()
        : rows.stream()
            .filter(row -> row.region().equals(scope.region().code()))
            .filter(row -> !row.recused().contains(scope.officer()))
            .filter(row ->
                assigned
                    ? knows(scope, row)
                    : row.registeringPath().startsWith(path)
                        || (row.handlingPath() != null && row.handlingPath().startsWith(path)))
            .map(Raw::id)
            .collect(java.util.stream.Collectors.toSet());
  }
}
