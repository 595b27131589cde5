package org.xinheng.performance.web;

import static org.xinheng.identity.Role.AUDITOR;
import static org.xinheng.identity.Role.BUREAU_LEADER;
import static org.xinheng.identity.Role.COUNTY_LEADER;
import static org.xinheng.identity.Role.FINANCE_CHECKER;
import static org.xinheng.identity.Role.PERFORMANCE_OFFICER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Scope;
import org.xinheng.performance.EvidenceFile;
import org.xinheng.performance.IndicatorKey;
import org.xinheng.performance.IndicatorView;
import org.xinheng.performance.Performances;

/** 指标页: one figure with its target, its course, and the records behind it. */
@Controller
class IndicatorController {

  private final Performances performances;
  private final IndicatorPage page;
  private final EvidenceExport export;

  IndicatorController(Performances performances, IndicatorPage page, EvidenceExport export) {
    this.performances = performances;
    this.page = page;
    this.export = export;
  }

  /** The page. Statements: those of the sheet, 12 figures for the chart, 1 page of evidence. */
  @GetMapping("/performance/{year}/{code}/{ordinal}")
  @OpenTo({PERFORMANCE_OFFICER, BUREAU_LEADER, COUNTY_LEADER, FINANCE_CHECKER, AUDITOR})
  String indicator(
      Scope scope,
      @PathVariable int year,
      @PathVariable String code,
      @PathVariable int ordinal,
      @RequestParam(name = "as-of", required = false) @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate asOf,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "0") long before,
      Model model) {
    IndicatorKey key = new IndicatorKey(year, code, ordinal);
    page.fill(model, scope, find(scope, key, asOf), after, before);
    return "performance/indicator";
  }

  /** The records behind the figure as a file, as far as the officer may see them. */
  @GetMapping("/performance/{year}/{code}/{ordinal}/evidence.csv")
  @FreshFactor
  @OpenTo({PERFORMANCE_OFFICER, BUREAU_LEADER, COUNTY_LEADER, FINANCE_CHECKER, AUDITOR})
  ResponseEntity<String> csv(
      Scope scope,
      @PathVariable int year,
      @PathVariable String code,
      @PathVariable int ordinal,
      @RequestParam(name = "as-of", required = false) @DateTimeFormat(iso = ISO.DATE)
          @Nullable LocalDate asOf) {
    IndicatorView view = find(scope, new IndicatorKey(year, code, ordinal), asOf);
    String name = code + "-" + ordinal + "-" + view.asOf() + ".csv";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(export.of(scope, view));
  }

  /** The file attached to a figure entered by hand. */
  @GetMapping("/performance/{year}/{code}/{ordinal}/evidence/{number}")
  @OpenTo({PERFORMANCE_OFFICER, BUREAU_LEADER, COUNTY_LEADER, FINANCE_CHECKER, AUDITOR})
  ResponseEntity<byte[]> file(
      Scope scope,
      @PathVariable int year,
      @PathVariable String code,
      @PathVariable int ordinal,
      @PathVariable int number) {
    EvidenceFile file =
        performances
            .evidenceFile(scope, new IndicatorKey(year, code, ordinal), number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(file.name()))
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .body(file.content());
  }

  private IndicatorView find(Scope scope, IndicatorKey key, @Nullable LocalDate asOf) {
    return performances
        .indicator(scope, key, asOf)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, java.nio.charset.StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
