package org.xinheng.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.Adds;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.StatedPurpose;
import org.xinheng.letters.LetterAnswer;
import org.xinheng.letters.LetterFormat;
import org.xinheng.letters.LetterList;
import org.xinheng.letters.LetterWish;
import org.xinheng.letters.Letters;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;

/** The letters of one case (文书): owed, looked at, issued, read again as issued. */
@Controller
class LetterController {

  /** Code of the purpose "to deliver a document" in the list of purposes. */
  static final String PURPOSE = "deliver";

  private final Letters letters;
  private final OfficeClock clock;

  LetterController(Letters letters, OfficeClock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  @GetMapping("/matters/{number}/letters")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String list(
      Scope scope,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable UUID issued,
      Model model) {
    LetterList list = found(scope, number);
    model.addAttribute("issued", issued);
    return page(scope, list, model);
  }

  @GetMapping("/matters/{number}/letters/preview")
  @FreshFactor
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  @Nullable String preview(
      Scope scope,
      @PathVariable String number,
      @RequestParam String kind,
      @RequestParam(required = false) @Nullable UUID owed,
      @RequestParam(defaultValue = "false") boolean large,
      @RequestParam(defaultValue = "pdf") String format,
      Model model,
      HttpServletResponse response) {
    StatedPurpose.state(PURPOSE);
    LetterWish wish = new LetterWish(kind, owed, large);
    LetterAnswer answer = letters.preview(scope, number, wish, format(format));
    return answered(scope, number, answer, model, response);
  }

  @PostMapping("/matters/{number}/letters")
  @Adds(what = "a letter with its number; the case itself stays as it is")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  @Nullable String issue(
      Scope scope,
      @PathVariable String number,
      @RequestParam String kind,
      @RequestParam(required = false) @Nullable UUID owed,
      @RequestParam(defaultValue = "false") boolean large,
      RequestKey key,
      Model model,
      HttpServletResponse response) {
    LetterWish wish = new LetterWish(kind, owed, large);
    LetterAnswer answer = letters.issue(scope, number, wish, key.key());
    return answered(scope, number, answer, model, response);
  }

  @PostMapping("/matters/{number}/letters/{id}/replace")
  @Adds(what = "a corrected letter beside the one before, which stays as it was issued")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  @Nullable String replace(
      Scope scope,
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "false") boolean large,
      RequestKey key,
      Model model,
      HttpServletResponse response) {
    LetterAnswer answer = letters.replace(scope, number, id, large, key.key());
    return answered(scope, number, answer, model, response);
  }

  @GetMapping("/matters/{number}/letters/{id}/{format}")
  @FreshFactor
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  @Nullable String copy(
      Scope scope,
      @PathVariable String number,
      @PathVariable UUID id,
      @PathVariable String format,
      Model model,
      HttpServletResponse response) {
    StatedPurpose.state(PURPOSE);
    LetterAnswer answer = letters.copy(scope, number, id, format(format));
    return answered(scope, number, answer, model, response);
  }

  private @Nullable String answered(
      Scope scope, String number, LetterAnswer answer, Model model, HttpServletResponse response) {
    return switch (answer) {
      case LetterAnswer.Issued(var id) -> "redirect:/matters/" + number + "/letters?issued=" + id;
      case LetterAnswer.File file -> {
        LetterFiles.send(file, response);
        yield null;
      }
      case LetterAnswer.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", refused);
        yield page(scope, found(scope, number), model);
      }
      case LetterAnswer.NotFound _ -> throw unknown();
    };
  }

  private String page(Scope scope, LetterList list, Model model) {
    model.addAttribute("letters", list);
    model.addAttribute("mayIssue", !scope.has(Role.COUNTY_LEADER));
    model.addAttribute("unit", scope.unit());
    model.addAttribute("prints", letters.prints());
    model.addAttribute("key", Ids.next(clock.instant()).toString());
    return "letters/case";
  }

  private LetterList found(Scope scope, String number) {
    return letters.list(scope, number).orElseThrow(LetterController::unknown);
  }

  static LetterFormat format(String code) {
    return LetterFormat.of(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
