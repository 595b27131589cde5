package org.xinheng.performance.web;

import static org.xinheng.identity.Role.PERFORMANCE_OFFICER;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.gate.Gate;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Scope;
import org.xinheng.performance.EvidenceFile;
import org.xinheng.performance.ImportOutcome;
import org.xinheng.performance.ImportOutcome.Imported;
import org.xinheng.performance.ImportOutcome.Refused;
import org.xinheng.performance.ImportOutcome.Why;
import org.xinheng.performance.Outcome;
import org.xinheng.performance.Performances;
import org.xinheng.performance.domain.FileKind;
import org.xinheng.performance.text.PerformanceTextReader;
import org.xinheng.performance.text.UnreadableText;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/** 导入绩效文本: read it, look at what was read, confirm it. */
@Controller
class ImportController {

  private final Performances performances;

  ImportController(Performances performances) {
    this.performances = performances;
  }

  @GetMapping("/performance/import")
  @OpenTo(PERFORMANCE_OFFICER)
  String form(Scope scope) {
    return "performance/import";
  }

  /** Reads the file in memory; the gate sees all of it before a line is kept. */
  @PostMapping("/performance/import")
  @OpenTo(PERFORMANCE_OFFICER)
  String read(
      Scope scope,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean declared,
      RequestKey key,
      Model model)
      throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    if (!declared || file.isEmpty()) {
      model.addAttribute("missing", file.isEmpty() ? "file" : "declared");
      return "performance/import";
    }
    return switch (imported(scope, name, file.getBytes(), key)) {
      case Imported done -> "redirect:/performance/draft/" + done.year() + "/" + done.unit().id();
      case Refused refused -> {
        model.addAttribute("refused", refused);
        yield "performance/import";
      }
    };
  }

  private ImportOutcome imported(Scope scope, String name, byte[] content, RequestKey key) {
    List<String> texts = FileKind.decoded(content);
    if (Gate.check("performance.import", texts.toArray(String[]::new)).isPresent()) {
      return new Refused(Why.CLASSIFIED, List.of());
    }
    // A replacement character is what UTF-8 makes of another encoding's bytes.
    String text = texts.getFirst().contains("\uFFFD") ? texts.getLast() : texts.getFirst();
    try {
      return performances.importText(
          new PerformanceTextReader().read(text),
          name,
          EvidenceFile.digest(content),
          scope,
          key.key());
    } catch (UnreadableText unreadable) {
      return new Refused(Why.UNREADABLE, List.of(String.valueOf(unreadable.getMessage())));
    }
  }

  /** What was read, by project, with the reader's notes by line. */
  @GetMapping("/performance/draft/{year}/{unit}")
  @OpenTo(PERFORMANCE_OFFICER)
  String draft(Scope scope, @PathVariable int year, @PathVariable UUID unit, Model model) {
    model.addAttribute(
        "draft",
        performances
            .draft(scope, year, unit)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "performance/draft";
  }

  @PostMapping("/performance/draft/{year}/{unit}/confirm")
  @OpenTo(PERFORMANCE_OFFICER)
  String confirm(
      Scope scope,
      @PathVariable int year,
      @PathVariable UUID unit,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes after) {
    return switch (performances.confirm(scope, year, unit, version.version(), key.key())) {
      case Outcome.Done _ -> {
        after.addFlashAttribute("done", "performance.confirmed");
        yield "redirect:/performance?year=" + year + "&unit=" + unit;
      }
      case Outcome.Refused refused -> {
        after.addFlashAttribute("refusal", refused.reason().messageKey());
        yield switch (refused.reason()) {
          case CONFIRMED -> "redirect:/performance?year=" + year + "&unit=" + unit;
          default -> "redirect:/performance/draft/" + year + "/" + unit;
        };
      }
    };
  }
}
