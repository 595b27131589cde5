package org.xinheng.petition.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Access;
import org.xinheng.ledger.AccessLog;
import org.xinheng.petition.RevealPurpose;
import org.xinheng.statute.grounds.Coded;

/** Who looked at a matter: unit and role, when, for what; officers stay unnamed. */
@Component
class Readings {

  /** Rows of a page; older ones stand in the audit. */
  static final int MOST = 500;

  private static final String PLACE = "/matters/{number}";

  private final AccessLog log;
  private final Units units;

  Readings(AccessLog log, Units units) {
    this.log = log;
    this.units = units;
  }

  /**
   * One reading.
   *
   * @param at when
   * @param unit the unit's name
   * @param roles message keys of the roles held then
   * @param what what was done: read, reveal, act, print
   * @param revealed the stated purpose of a reading in clear
   * @param servedKey message key of what the page served
   */
  record Reading(
      Instant at,
      String unit,
      List<String> roles,
      String what,
      @Nullable RevealPurpose revealed,
      String servedKey) {}

  /** The newest readings of a matter that the scope has been found to reach. */
  List<Reading> of(Scope scope, String number) {
    Map<UUID, String> names =
        units.all(scope.region()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    return log.ofObject(scope.region(), number, MOST).stream()
        .map(row -> reading(row, names))
        .toList();
  }

  private static Reading reading(Access row, Map<UUID, String> names) {
    UUID unit = row.actor().unit();
    return new Reading(
        row.at(),
        unit == null ? "" : names.getOrDefault(unit, ""),
        Arrays.stream(row.roles().split(",", -1))
            .filter(code -> !code.isEmpty())
            .map(code -> "role." + code)
            .toList(),
        what(row.act()),
        Coded.of(RevealPurpose.class, row.purpose()).orElse(null),
        servedKey(row));
  }

  /** A printing is told by a call of its own, which knows not what the printed page serves. */
  private static String servedKey(Access row) {
    return ServedPurpose.of(row.purpose())
        .filter(purpose -> purpose != ServedPurpose.OFFICE)
        .map(ServedPurpose::messageKey)
        .orElse("petition.readings.duty");
  }

  private static String what(String act) {
    if (act.equals("POST " + PLACE + "/reveal")) {
      return "reveal";
    }
    if (act.equals("GET " + PLACE + "/letters/{id}/{format}")) {
      return "print";
    }
    return act.startsWith("PRINT ") ? "print" : act.startsWith("GET ") ? "read" : "act";
  }
}
