package org.xinheng.performance.web;

import static org.xinheng.identity.Role.AUDITOR;
import static org.xinheng.identity.Role.BUREAU_LEADER;
import static org.xinheng.identity.Role.COUNTY_LEADER;
import static org.xinheng.identity.Role.FINANCE_CHECKER;
import static org.xinheng.identity.Role.PERFORMANCE_OFFICER;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.performance.Document;
import org.xinheng.performance.Performances;

/** 绩效表: the year of a unit on one page. */
@Controller
class SheetController {

  private final Performances performances;

  SheetController(Performances performances) {
    this.performances = performances;
  }

  /** The sheet. Statements: 1 for the texts, then those of the sheet itself. */
  @GetMapping("/performance")
  @OpenTo({PERFORMANCE_OFFICER, BUREAU_LEADER, COUNTY_LEADER, FINANCE_CHECKER, AUDITOR})
  String sheet(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(name = "as-of", required = false) @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate asOf,
      Model model) {
    List<Document> readable = performances.documents(scope);
    List<Document> confirmed = readable.stream().filter(Document::confirmed).toList();
    Optional<Document> shown = shown(confirmed, scope, year, unit);
    model.addAttribute("drafts", readable.stream().filter(d -> !d.confirmed()).toList());
    model.addAttribute("years", sameUnit(confirmed, shown));
    model.addAttribute("units", sameYear(confirmed, shown));
    model.addAttribute("mayImport", scope.has(Role.PERFORMANCE_OFFICER));
    model.addAttribute(
        "sheet",
        shown.flatMap(d -> performances.sheet(scope, d.year(), d.unit(), asOf)).orElse(null));
    return "performance/sheet";
  }

  /** The text asked for; without a wish the newest one, the own unit's before others. */
  private static Optional<Document> shown(
      List<Document> confirmed, Scope scope, @Nullable Integer year, @Nullable UUID unit) {
    return confirmed.stream()
        .filter(document -> year == null || document.year() == year)
        .filter(document -> unit == null || document.unit().equals(unit))
        .max(
            Comparator.comparingInt(Document::year)
                .thenComparing(document -> document.unit().equals(scope.unit())));
  }

  private static List<Document> sameUnit(List<Document> all, Optional<Document> shown) {
    return all.stream()
        .filter(d -> shown.isPresent() && d.unit().equals(shown.get().unit()))
        .toList();
  }

  private static List<Document> sameYear(List<Document> all, Optional<Document> shown) {
    return all.stream().filter(d -> shown.isPresent() && d.year() == shown.get().year()).toList();
  }
}
