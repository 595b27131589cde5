package org.xinheng.desk.web;

import static org.xinheng.identity.Role.AUDITOR;
import static org.xinheng.identity.Role.AUDIT_ADMIN;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.history.Seal;
import org.xinheng.history.SealFile;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.identity.Units;
import org.xinheng.ledger.AccessFilter;
import org.xinheng.ledger.AccessLog;
import org.xinheng.ledger.AuditTrail;
import org.xinheng.ledger.Sealer;
import org.xinheng.ledger.Verifications;
import org.xinheng.shared.OfficeClock;

/**
 * 审计查阅: who looked at what, what was done, how it is sealed. Its own readings are in the log like
 * everybody's.
 */
@Controller
@Serves(ServedPurpose.SUPERVISE)
class AuditController {

  private static final int SEALS = 50;

  private final AuditRows rows;
  private final AuditExport export;
  private final Sealer sealer;
  private final Verifications verifications;
  private final Units units;
  private final OfficeClock clock;

  AuditController(
      AuditRows rows,
      AuditExport export,
      Sealer sealer,
      Verifications verifications,
      Units units,
      OfficeClock clock) {
    this.rows = rows;
    this.export = export;
    this.sealer = sealer;
    this.verifications = verifications;
    this.units = units;
    this.clock = clock;
  }

  /** The access log. */
  @GetMapping("/audit")
  @OpenTo({AUDITOR, AUDIT_ADMIN})
  String accesses(Scope scope, AuditQuery query, Model model) {
    model.addAttribute("sorts", AccessFilter.Sort.values());
    model.addAttribute("results", AccessFilter.Result.values());
    return list("accesses", query, rows.accesses(scope.region(), query, AccessLog.PAGE), model);
  }

  /** The history. */
  @GetMapping("/audit/history")
  @OpenTo({AUDITOR, AUDIT_ADMIN})
  String entries(Scope scope, AuditQuery query, Model model) {
    model.addAttribute("areas", AuditRows.AREAS);
    return list("history", query, rows.entries(scope.region(), query, AuditTrail.PAGE), model);
  }

  private static String list(String which, AuditQuery query, Object page, Model model) {
    model.addAttribute("which", which);
    model.addAttribute("query", query);
    model.addAttribute("page", page);
    return "desk/audit";
  }

  @GetMapping("/audit/accesses.csv")
  @OpenTo({AUDITOR, AUDIT_ADMIN})
  @FreshFactor
  ResponseEntity<String> accessesFile(Scope scope, AuditQuery query) {
    return file(
        "accesses",
        export.of(query, true, at -> rows.accesses(scope.region(), at, AuditExport.atOnce())));
  }

  @GetMapping("/audit/history.csv")
  @OpenTo({AUDITOR, AUDIT_ADMIN})
  @FreshFactor
  ResponseEntity<String> entriesFile(Scope scope, AuditQuery query) {
    return file(
        "history",
        export.of(query, false, at -> rows.entries(scope.region(), at, AuditExport.atOnce())));
  }

  /** Seals, and how the last verification found the history. */
  @GetMapping("/audit/seals")
  @OpenTo({AUDITOR, AUDIT_ADMIN})
  String seals(Scope scope, @RequestParam(required = false) @Nullable Long before, Model model) {
    model.addAttribute("checked", verifications.last(scope.region()).orElse(null));
    model.addAttribute("waiting", sealer.notHandedOut(scope.region()));
    model.addAttribute("mayCheck", scope.has(AUDIT_ADMIN));
    var page = sealer.list(scope.region(), before, SEALS);
    model.addAttribute("seals", page.rows().stream().map(AuditController::line).toList());
    model.addAttribute("next", page.next());
    return "desk/seals";
  }

  /** One seal as a sheet to print, sign and lock away (封存单). */
  @GetMapping("/audit/seals/{number}")
  @OpenTo({AUDITOR, AUDIT_ADMIN})
  String sheet(Scope scope, @PathVariable long number, Model model) {
    SealFile file =
        sealer
            .find(scope.region(), number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("seal", line(file.seal()));
    model.addAttribute("name", file.name());
    model.addAttribute("county", units.regionName(scope.region()).orElse(""));
    return "desk/seal";
  }

  /** Checks every chain and every seal now, and shows what was found. */
  @PostMapping("/audit/verify")
  @OpenTo(AUDIT_ADMIN)
  @SafeToRepeat(reason = "a second check finds what the first found, and leaves one more outcome")
  String verify(Scope scope) {
    verifications.check(scope.region());
    return "redirect:/audit/seals";
  }

  /**
   * A seal as the pages show it.
   *
   * @param root root of the tree, in groups of eight
   * @param hash check value of the seal, likewise
   * @param previous that of the seal before
   */
  record Line(
      String region,
      long number,
      java.time.Instant at,
      int entries,
      List<String> root,
      List<String> hash,
      List<String> previous) {}

  private static Line line(Seal seal) {
    return new Line(
        seal.region(),
        seal.number(),
        SealFile.time(seal.at()).toInstant(),
        seal.entries(),
        groups(seal.root()),
        groups(seal.hash()),
        groups(seal.previous()));
  }

  private static List<String> groups(byte[] hash) {
    return List.of(HexFormat.of().formatHex(hash).split("(?<=\\G.{8})", -1)).stream()
        .filter(group -> !group.isEmpty())
        .toList();
  }

  private ResponseEntity<String> file(String name, String content) {
    String disposition =
        ContentDisposition.attachment()
            .filename("audit-" + name + "-" + clock.today() + ".csv", StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(content);
  }
}
