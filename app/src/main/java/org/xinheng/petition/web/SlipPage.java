package org.xinheng.petition.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Intakes;
import org.xinheng.petition.PrivacyNotice;
import org.xinheng.petition.QueryCodes;
import org.xinheng.shared.OfficeClock;

/** The slip with its query code, to be printed now: it cannot be shown again. */
@Component
class SlipPage {

  private final Intakes intakes;
  private final QueryCodes codes;
  private final OfficeClock clock;

  SlipPage(Intakes intakes, QueryCodes codes, OfficeClock clock) {
    this.intakes = intakes;
    this.codes = codes;
    this.clock = clock;
  }

  String show(Scope scope, String number, String secret, Model model) {
    model.addAttribute(
        "slip",
        intakes
            .slip(scope, number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    model.addAttribute("code", codes.drawn(secret));
    model.addAttribute("notice", PrivacyNotice.on(clock.today()));
    model.addAttribute("today", clock.today());
    return "petition/slip";
  }
}
