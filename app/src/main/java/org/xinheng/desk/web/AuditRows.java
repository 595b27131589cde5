package org.xinheng.desk.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Access;
import org.xinheng.ledger.AccessFilter;
import org.xinheng.ledger.AccessLog;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.AuditTrail;
import org.xinheng.ledger.EntryFilter;
import org.xinheng.ledger.EntryLine;
import org.xinheng.petition.MatterNumbers;
import org.xinheng.shared.Page;
import org.xinheng.shared.Region;

/**
 * Rows of the audit pages: what the ledger knows by ids, with the names of officers and units and
 * the numbers of matters. Four statements a page, whatever its length.
 */
@Component
class AuditRows {

  /** Beginnings of the codes of acts in the history. */
  static final List<String> AREAS =
      List.of(
          "petition",
          "exchange",
          "letters",
          "reception",
          "performance",
          "budget",
          "identity",
          "keys",
          "webhooks");

  private static final int SHORT = 12;

  /** An id that nobody has: what is looked for does not exist. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final AccessLog log;
  private final AuditTrail trail;
  private final Officers officers;
  private final Units units;
  private final MatterNumbers numbers;
  private final AuditWords words;

  AuditRows(
      AccessLog log,
      AuditTrail trail,
      Officers officers,
      Units units,
      MatterNumbers numbers,
      AuditWords words) {
    this.log = log;
    this.trail = trail;
    this.officers = officers;
    this.units = units;
    this.numbers = numbers;
    this.words = words;
  }

  /**
   * One row.
   *
   * @param at when
   * @param who the officer's name; empty for the program itself
   * @param office unit and roles
   * @param what what was done, in words
   * @param object number of the matter, or another code
   * @param purpose the stated purpose
   * @param refused whether it was refused
   * @param detail HTTP status, or position in the chain
   * @param mark network address, or the beginning of the hash
   */
  record Row(
      Instant at,
      String who,
      String office,
      String what,
      String object,
      String purpose,
      boolean refused,
      String detail,
      String mark) {}

  Page<Row> accesses(Region region, AuditQuery query, int limit) {
    AccessFilter filter =
        new AccessFilter(
            query.day(),
            officer(region, query),
            query.object(),
            query.sortOfCall(),
            query.resultOfCall());
    Page<Access> page = log.list(region, filter, id(query.after()).orElse(null), limit);
    Names names = names(region, page.rows().stream().map(Access::actor));
    return new Page<>(page.rows().stream().map(row -> row(row, names)).toList(), page.next());
  }

  Page<Row> entries(Region region, AuditQuery query, int limit) {
    String area = AREAS.contains(String.valueOf(query.area())) ? query.area() + "." : null;
    EntryFilter filter =
        new EntryFilter(query.day(), officer(region, query), chain(region, query), area);
    Page<EntryLine> page = trail.list(region, filter, query.after(), limit);
    Names names = names(region, page.rows().stream().map(EntryLine::actor));
    Set<UUID> chains =
        page.rows().stream().map(EntryLine::chain).collect(Collectors.toUnmodifiableSet());
    Function<UUID, String> things =
        things(numbers.numbers(region, chains), officers.names(region, chains), names.units());
    return new Page<>(
        page.rows().stream().map(row -> row(row, names, things)).toList(), page.next());
  }

  private Row row(Access row, Names names) {
    String roles =
        Arrays.stream(row.roles().split(",", -1))
            .filter(code -> !code.isEmpty())
            .map(words::role)
            .collect(Collectors.joining("、"));
    boolean refused = row.result() >= 400;
    return new Row(
        row.at(),
        names.who(row.actor()),
        joined(names.unit(row.actor()), roles),
        words.call(row.act()),
        row.object(),
        words.purpose(row.purpose()),
        refused,
        Integer.toString(row.result()),
        row.cameFrom());
  }

  private Row row(EntryLine row, Names names, Function<UUID, String> things) {
    return new Row(
        row.at(),
        names.who(row.actor()),
        names.unit(row.actor()),
        words.entry(row.kind()),
        things.apply(row.chain()),
        "",
        false,
        Integer.toString(row.seq()),
        HexFormat.of().formatHex(row.hash()).substring(0, SHORT));
  }

  /** A chain by the number or name of what it belongs to; else the beginning of its id. */
  private static Function<UUID, String> things(
      Map<UUID, String> matters, Map<UUID, String> people, Map<UUID, String> units) {
    return id ->
        Stream.of(matters, people, units)
            .map(names -> names.get(id))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseGet(() -> id.toString().substring(0, SHORT + 1));
  }

  private Names names(Region region, Stream<Actor> actors) {
    Set<UUID> ids =
        actors.map(Actor::officer).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    return new Names(
        officers.names(region, ids),
        units.all(region).stream().collect(Collectors.toMap(Unit::id, Unit::name)));
  }

  private @Nullable UUID officer(Region region, AuditQuery query) {
    return query.who() == null
        ? null
        : officers.byLogin(region, query.who()).map(Officer::id).orElse(NOBODY);
  }

  private @Nullable UUID chain(Region region, AuditQuery query) {
    String object = query.object();
    return object == null
        ? null
        : numbers
            .id(region, object)
            .or(() -> officers.byLogin(region, object).map(Officer::id))
            .or(() -> id(object))
            .orElse(NOBODY);
  }

  private static Optional<UUID> id(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String joined(String unit, String roles) {
    return Stream.of(unit, roles).filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
  }

  private record Names(Map<UUID, String> officers, Map<UUID, String> units) {
    String who(Actor actor) {
      return actor.officer() == null ? "" : officers.getOrDefault(actor.officer(), "?");
    }

    String unit(Actor actor) {
      return actor.unit() == null ? "" : units.getOrDefault(actor.unit(), "");
    }
  }
}
