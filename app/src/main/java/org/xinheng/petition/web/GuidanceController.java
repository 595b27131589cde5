package org.xinheng.petition.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Units;
import org.xinheng.petition.PrivacyNotice;
import org.xinheng.shared.OfficeClock;

/** Sheets that are printed for a petitioner: lawful paths, and how personal data are handled. */
@Controller
class GuidanceController {

  private final Units units;
  private final OfficeClock clock;

  GuidanceController(Units units, OfficeClock clock) {
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/guidance/{code}")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String guidance(Scope scope, @PathVariable String code, Model model) {
    Guidance found =
        Guidance.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("guidance", found);
    model.addAttribute("unit", unit(scope));
    return "petition/guidance";
  }

  /**
   * The privacy notice.
   *
   * @param version an edition; the one in force when it is left out
   */
  @GetMapping("/guidance/privacy")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String privacy(
      Scope scope, @RequestParam(required = false) @Nullable String version, Model model) {
    PrivacyNotice notice =
        version == null
            ? PrivacyNotice.on(clock.today())
            : PrivacyNotice.find(version)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("notice", notice);
    model.addAttribute("unit", unit(scope));
    return "petition/privacy";
  }

  /** The unit whose window hands the sheet out. */
  private String unit(Scope scope) {
    return units.find(scope.region(), scope.unit()).orElseThrow().name();
  }
}
