package org.xinheng.performance.web;

import static org.xinheng.identity.Role.PERFORMANCE_OFFICER;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.identity.Adds;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Scope;
import org.xinheng.performance.Attachment;
import org.xinheng.performance.EnterFigure;
import org.xinheng.performance.IndicatorKey;
import org.xinheng.performance.JudgeWords;
import org.xinheng.performance.Method;
import org.xinheng.performance.MethodChoice;
import org.xinheng.performance.Outcome;
import org.xinheng.performance.Performances;
import org.xinheng.performance.Refusal;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;
import org.xinheng.statute.evaluation.Attainment;

/** What the performance officer enters on an indicator's page. */
@Controller
class EntryController {

  private final Performances performances;
  private final IndicatorPage page;

  EntryController(Performances performances, IndicatorPage page) {
    this.performances = performances;
    this.page = page;
  }

  @PostMapping("/performance/{year}/{code}/{ordinal}/record")
  @Adds(what = "an entry beside the earlier ones, of which none is changed")
  @OpenTo(PERFORMANCE_OFFICER)
  String record(
      Scope scope,
      @PathVariable int year,
      @PathVariable String code,
      @PathVariable int ordinal,
      @RequestParam String actual,
      @RequestParam(name = "as-of") @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
      @RequestParam String reason,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean declared,
      RequestKey requestKey,
      Model model,
      RedirectAttributes after)
      throws IOException {
    IndicatorKey key = new IndicatorKey(year, code, ordinal);
    EnterFigure facts = new EnterFigure(actual, asOf, reason, attachment(file, declared));
    Outcome outcome = performances.record(scope, key, facts, requestKey.key());
    return answer(scope, key, outcome, model, after, "performance.recorded");
  }

  @PostMapping("/performance/{year}/{code}/{ordinal}/judge")
  @Adds(what = "an entry beside the earlier ones, of which none is changed")
  @OpenTo(PERFORMANCE_OFFICER)
  String judge(
      Scope scope,
      @PathVariable int year,
      @PathVariable String code,
      @PathVariable int ordinal,
      @RequestParam Attainment state,
      @RequestParam(required = false) @Nullable BigDecimal percent,
      @RequestParam(name = "as-of") @DateTimeFormat(iso = ISO.DATE) LocalDate asOf,
      @RequestParam String reason,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean declared,
      RequestKey requestKey,
      Model model,
      RedirectAttributes after)
      throws IOException {
    IndicatorKey key = new IndicatorKey(year, code, ordinal);
    JudgeWords facts = new JudgeWords(state, percent, asOf, reason, attachment(file, declared));
    Outcome outcome = performances.judge(scope, key, facts, requestKey.key());
    return answer(scope, key, outcome, model, after, "performance.judged");
  }

  /**
   * Chooses the method.
   *
   * @param choice {@code recorded}, or a measure's key with its setting after a colon
   */
  @PostMapping("/performance/{year}/{code}/{ordinal}/method")
  @OpenTo(PERFORMANCE_OFFICER)
  String method(
      Scope scope,
      @PathVariable int year,
      @PathVariable String code,
      @PathVariable int ordinal,
      SeenVersion version,
      @RequestParam String choice,
      @RequestParam String reason,
      RequestKey requestKey,
      Model model,
      RedirectAttributes after) {
    IndicatorKey key = new IndicatorKey(year, code, ordinal);
    Outcome outcome =
        performances.chooseMethod(
            scope, key, version.version(), choice(choice), reason, requestKey.key());
    return answer(scope, key, outcome, model, after, "performance.chosen");
  }

  /** Done: back to the page with a word. Refused: the page again, with what to do. */
  private String answer(
      Scope scope,
      IndicatorKey key,
      Outcome outcome,
      Model model,
      RedirectAttributes after,
      String done) {
    if (!(outcome instanceof Outcome.Refused refused)) {
      after.addFlashAttribute("done", done);
      return "redirect:" + key.address();
    }
    if (refused.reason() == Refusal.NOT_FOUND || refused.reason() == Refusal.NOT_ALLOWED) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    page.fill(model, scope, performances.indicator(scope, key, null).orElseThrow(), null, 0);
    model.addAttribute("refusal", refused.reason().messageKey());
    return "performance/indicator";
  }

  private static MethodChoice choice(String choice) {
    if (choice.equals(Method.RECORDED.code())) {
      return MethodChoice.of(Method.RECORDED);
    }
    int colon = choice.indexOf(':');
    return colon < 0
        ? new MethodChoice(Method.MEASURED, choice, null)
        : new MethodChoice(
            Method.MEASURED, choice.substring(0, colon), choice.substring(colon + 1));
  }

  private static @Nullable Attachment attachment(@Nullable MultipartFile file, boolean declared)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return null;
    }
    String name = file.getOriginalFilename();
    return new Attachment(name == null ? "" : name, file.getBytes(), declared);
  }
}
