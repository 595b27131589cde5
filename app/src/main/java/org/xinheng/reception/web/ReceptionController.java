package org.xinheng.reception.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.identity.Adds;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.reception.Answer;
import org.xinheng.reception.Outcome;
import org.xinheng.reception.Reception;
import org.xinheng.reception.RecordDuty;
import org.xinheng.reception.Refusal;
import org.xinheng.reception.RegisterVisit;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/** The reception page: this month's duty, a day's visits, and the acts on both. */
@Controller
class ReceptionController {

  private final Reception reception;
  private final ReceptionPage page;
  private final OfficeClock clock;

  ReceptionController(Reception reception, ReceptionPage page, OfficeClock clock) {
    this.reception = reception;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping("/reception")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER, Role.COUNTY_LEADER})
  String show(
      Scope scope,
      Model model,
      @RequestParam @Nullable YearMonth month,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam @Nullable UUID after) {
    LocalDate visits = day == null ? clock.today() : day;
    page.fill(model, scope, month == null ? YearMonth.from(visits) : month, visits, after);
    return "reception/reception";
  }

  @PostMapping("/reception/duty")
  @OpenTo(Role.WINDOW_CLERK)
  String recordDuty(Scope scope, @Valid DutyForm form, RequestKey key, RedirectAttributes said) {
    Outcome outcome = reception.recordDuty(scope, form.command(), key.key());
    return back("record-duty", outcome, form.day(), form, said);
  }

  @PostMapping("/reception/duty/{id}/amend")
  @OpenTo(Role.WINDOW_CLERK)
  String amendDuty(
      Scope scope,
      @PathVariable UUID id,
      @Valid DutyForm form,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes said) {
    Outcome outcome = reception.amendDuty(scope, id, version.version(), form.command(), key.key());
    return back("amend-duty", outcome, form.day(), null, said);
  }

  @PostMapping("/reception/duty/{id}/sign")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  String signDuty(
      Scope scope,
      @PathVariable UUID id,
      SeenVersion version,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      RequestKey key,
      RedirectAttributes said) {
    Outcome outcome = reception.signDuty(scope, id, version.version(), key.key());
    return back("sign-duty", outcome, day, null, said);
  }

  @PostMapping("/reception/duty/{id}/correct")
  @OpenTo(Role.BUREAU_LEADER)
  String correctDuty(
      Scope scope,
      @PathVariable UUID id,
      SeenVersion version,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestParam boolean open,
      @RequestParam String note,
      RequestKey key,
      RedirectAttributes said) {
    Outcome outcome = reception.correctDuty(scope, id, version.version(), open, note, key.key());
    return back("correct-duty", outcome, day, null, said);
  }

  @PostMapping("/reception/visits")
  @OpenTo(Role.WINDOW_CLERK)
  String registerVisit(
      Scope scope, @Valid VisitForm form, RequestKey key, RedirectAttributes said) {
    Outcome outcome = reception.registerVisit(scope, form.command(), key.key());
    return back("register-visit", outcome, form.day(), form, said);
  }

  @PostMapping("/reception/visits/{id}/answer")
  @Adds(what = "an answer where there is none; another one is refused")
  @OpenTo(Role.WINDOW_CLERK)
  String answerVisit(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestParam String answer,
      RequestKey key,
      RedirectAttributes said) {
    Outcome outcome = reception.answerVisit(scope, id, answer(answer), key.key());
    return back("answer-visit", outcome, day, null, said);
  }

  /**
   * The form of a duty record as sent.
   *
   * @param day the day
   * @param window the window
   * @param open whether it was open
   * @param officers officers on duty; none chosen is no list at all
   * @param note a note
   */
  record DutyForm(
      @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @Nullable String window,
      boolean open,
      @Nullable List<UUID> officers,
      @Nullable String note)
      implements Serializable {

    RecordDuty command() {
      return new RecordDuty(
          day, window == null ? "" : window, open, officers == null ? List.of() : officers, note);
    }
  }

  /**
   * The form of a visit as sent.
   *
   * @param day the day
   * @param window the window
   * @param persons people present
   * @param matter number of the matter
   * @param answer code of the answer; empty when not asked
   */
  record VisitForm(
      @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @Nullable String window,
      int persons,
      @Nullable String matter,
      @Nullable String answer)
      implements Serializable {

    RegisterVisit command() {
      Answer given = answer == null || answer.isEmpty() ? null : ReceptionController.answer(answer);
      return new RegisterVisit(day, window == null ? "" : window, persons, matter, given);
    }
  }

  private static Answer answer(String code) {
    return Answer.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  /**
   * To the day's page. What was typed comes along when it was refused, but never words that carry a
   * mark of classified content: between two requests they would lie in the session.
   */
  private static String back(
      String act, Outcome outcome, LocalDate day, @Nullable Object typed, RedirectAttributes said) {
    switch (outcome) {
      case Outcome.Done _ -> said.addFlashAttribute("done", "reception.done." + act);
      case Outcome.Refused refused -> {
        said.addFlashAttribute("refused", refused.reason().messageKey());
        if (typed != null && refused.reason() != Refusal.CLASSIFIED) {
          said.addFlashAttribute(typed instanceof VisitForm ? "typedVisit" : "typedDuty", typed);
        }
      }
    }
    return "redirect:/reception?day=" + day;
  }
}
