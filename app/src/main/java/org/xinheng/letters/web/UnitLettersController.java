package org.xinheng.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.StatedPurpose;
import org.xinheng.letters.LetterAnswer;
import org.xinheng.letters.Letters;
import org.xinheng.letters.OfficeSettings;
import org.xinheng.letters.Offices;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/** What a unit issued last, to be printed at once; and what its letters say of it. */
@Controller
class UnitLettersController {

  private final Letters letters;
  private final Offices offices;
  private final OfficeClock clock;

  UnitLettersController(Letters letters, Offices offices, OfficeClock clock) {
    this.letters = letters;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping("/letters")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String recent(Scope scope, Model model) {
    model.addAttribute("rows", letters.recent(scope));
    model.addAttribute("prints", letters.prints());
    model.addAttribute("key", Ids.next(clock.instant()).toString());
    return "letters/unit";
  }

  @PostMapping("/letters/print")
  @FreshFactor
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  @Nullable String print(
      Scope scope,
      @RequestParam(required = false) @Nullable List<UUID> chosen,
      RequestKey key,
      RedirectAttributes said,
      HttpServletResponse response) {
    StatedPurpose.state(LetterController.PURPOSE);
    List<UUID> ids = chosen == null ? List.of() : chosen;
    if (letters.print(scope, new HashSet<>(ids), key.key()) instanceof LetterAnswer.File file) {
      LetterFiles.send(file, response);
      return null;
    }
    said.addFlashAttribute("fault", "letters.print.nothing");
    return "redirect:/letters";
  }

  @GetMapping("/letters/office")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String office(Scope scope, Model model) {
    model.addAttribute("office", offices.of(scope.region(), scope.unit()));
    model.addAttribute("settings", offices.settings(scope.region(), scope.unit()));
    model.addAttribute("maySet", scope.has(Role.UNIT_HEAD) || scope.has(Role.BUREAU_LEADER));
    model.addAttribute("key", Ids.next(clock.instant()).toString());
    return "letters/office";
  }

  @PostMapping("/letters/office")
  @OpenTo({Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String setOffice(
      Scope scope,
      @RequestParam String mark,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "") String reviewOrgan,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes said) {
    OfficeSettings wanted = new OfficeSettings(mark, phone, address, query, reviewOrgan, 0);
    boolean set = offices.set(scope, wanted, version.version(), key.key());
    said.addFlashAttribute(
        set ? "done" : "fault", set ? "letters.office.done" : "letters.office.fault");
    return "redirect:/letters/office";
  }
}
