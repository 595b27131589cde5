package org.xinheng.petition.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Access;
import org.xinheng.ledger.AccessLog;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.RevealPurpose;
import org.xinheng.statute.grounds.Coded;

/**
 * Who looked at a matter (查阅记录), to be shown or printed for the petitioner who asks (PIPL 44, 45,
 * 50): unit and role, when, for what; officers stay unnamed.
 */
@Controller
class ReadingsController {

  /** Rows of the page; older ones stand in the audit. */
  private static final int MOST = 500;

  private static final String PLACE = "/matters/{number}";

  private final Petitions petitions;
  private final AccessLog log;
  private final Units units;

  ReadingsController(Petitions petitions, AccessLog log, Units units) {
    this.petitions = petitions;
    this.log = log;
    this.units = units;
  }

  @GetMapping("/matters/{number}/readings")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String readings(Scope scope, @PathVariable String number, Model model) {
    var matter =
        petitions
            .find(scope, number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Map<UUID, String> names =
        units.all(scope.region()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    List<Access> found = log.ofObject(scope.region(), number, MOST);
    model.addAttribute("number", number);
    model.addAttribute("subject", matter.subject());
    model.addAttribute("rows", found.stream().map(row -> row(row, names)).toList());
    model.addAttribute("cut", found.size() == MOST);
    return "petition/readings";
  }

  /**
   * One reading.
   *
   * @param at when
   * @param unit the unit's name
   * @param roles message keys of the roles held then
   * @param what what was done: read, reveal, act, print
   * @param purpose the stated purpose; empty when the duty itself is the purpose
   */
  record Reading(
      Instant at, String unit, List<String> roles, String what, @Nullable RevealPurpose purpose) {}

  private static Reading row(Access row, Map<UUID, String> names) {
    UUID unit = row.actor().unit();
    return new Reading(
        row.at(),
        unit == null ? "" : names.getOrDefault(unit, ""),
        Arrays.stream(row.roles().split(",", -1))
            .filter(code -> !code.isEmpty())
            .map(code -> "role." + code)
            .toList(),
        what(row.act()),
        Coded.of(RevealPurpose.class, row.purpose()).orElse(null));
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
