package org.xinheng.exchange.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.exchange.Imports;
import org.xinheng.exchange.NationalFiles;
import org.xinheng.exchange.Progress;
import org.xinheng.exchange.Reconciliations;
import org.xinheng.exchange.Taken;
import org.xinheng.exchange.domain.Preview;
import org.xinheng.exchange.domain.Preview.Line;
import org.xinheng.exchange.domain.Preview.Outcome;
import org.xinheng.exchange.domain.Reconciliation;
import org.xinheng.exchange.domain.Reconciliation.Match;
import org.xinheng.exchange.domain.Reconciliation.Pair;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/** A file that waits: what taking it in would do, taking it in, comparing it, throwing it away. */
@Controller
class FileController {

  /** Rows of a page. */
  private static final int PAGE = 100;

  private final NationalFiles files;
  private final Imports imports;
  private final Reconciliations reconciliations;
  private final Progress progress;
  private final OfficeClock clock;

  FileController(
      NationalFiles files,
      Imports imports,
      Reconciliations reconciliations,
      Progress progress,
      OfficeClock clock) {
    this.files = files;
    this.imports = imports;
    this.reconciliations = reconciliations;
    this.progress = progress;
    this.clock = clock;
  }

  @GetMapping("/exchange/files/{id}")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  String preview(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "0") int skip,
      Model model) {
    Imports.Shown shown = imports.preview(scope, id).orElseThrow(FileController::missing);
    Preview preview = shown.preview();
    Outcome outcome = Outcome.of(show).orElseGet(() -> first(preview));
    List<Line> lines = preview.of(outcome);
    model.addAttribute("file", shown.file());
    model.addAttribute("sheet", shown.sheet());
    model.addAttribute("preview", preview);
    model.addAttribute("outcomes", Outcome.values());
    model.addAttribute("outcome", outcome);
    rows(lines, skip, model);
    return "exchange/file";
  }

  /** What there is to look at: new ones, else changed ones, else what is refused. */
  private static Outcome first(Preview preview) {
    return Arrays.stream(
            new Outcome[] {Outcome.NEW, Outcome.CHANGED, Outcome.REFUSED, Outcome.SAME})
        .filter(it -> preview.count(it) > 0)
        .findFirst()
        .orElse(Outcome.NEW);
  }

  private void rows(List<?> all, int skip, Model model) {
    int from = Math.clamp(skip, 0, all.size());
    int until = Math.min(all.size(), from + PAGE);
    model.addAttribute("rows", all.subList(from, until));
    model.addAttribute("next", until < all.size() ? until : null);
    model.addAttribute("today", clock.today());
  }

  @PostMapping("/exchange/files/{id}/take")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  String take(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String seen,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes after) {
    switch (imports.take(scope, id, version.version(), seen, key.key())) {
      case Taken.Done(var counts) -> after.addFlashAttribute("taken", counts);
      case Taken.Refused(var messageKey, var line) -> {
        after.addFlashAttribute("refused", messageKey);
        after.addFlashAttribute("refusedLine", line);
      }
      case Taken.NotFound _ -> throw missing();
    }
    return "redirect:/exchange/files/" + id;
  }

  /** How far taking it in has come; asks again by itself while it goes on. */
  @GetMapping("/exchange/files/{id}/progress")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  String progress(Scope scope, @PathVariable UUID id, Model model) {
    if (!files.has(scope, id)) {
      throw missing();
    }
    model.addAttribute("id", id);
    model.addAttribute("progress", progress.of(id).orElse(null));
    return "exchange/progress";
  }

  @PostMapping("/exchange/files/{id}/discard")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  String discard(
      Scope scope,
      @PathVariable UUID id,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes after) {
    if (!files.discard(scope, id, version.version())) {
      throw missing();
    }
    after.addFlashAttribute("told", "exchange.discarded");
    return "redirect:/exchange";
  }

  @GetMapping("/exchange/files/{id}/reconciliation")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  String reconciliation(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "0") int skip,
      Model model) {
    Reconciliations.Shown shown =
        reconciliations.of(scope, id).orElseThrow(FileController::missing);
    Reconciliation result = shown.result();
    model.addAttribute("file", shown.file());
    model.addAttribute("result", result);
    if (result != null) {
      Match match = Match.of(show).orElseGet(() -> first(result));
      List<Pair> pairs = result.of(match);
      model.addAttribute("matches", Match.values());
      model.addAttribute("match", match);
      rows(pairs, skip, model);
    }
    return "exchange/reconciliation";
  }

  /** What has to be looked at first: what nobody can explain. */
  private static Match first(Reconciliation result) {
    return Arrays.stream(Match.values())
        .filter(it -> result.unexplained(it) > 0)
        .findFirst()
        .orElse(Match.MATCHED);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
