package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer;
import org.xinheng.petition.Intakes;
import org.xinheng.petition.QueryCodes;
import org.xinheng.petition.SlipReason;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;
import org.xinheng.statute.grounds.Coded;

/** A slip given anew at the counter (补发回执): with a new code and a reason that is logged. */
@Controller
class SlipController {

  private final Intakes intakes;
  private final SlipPage page;
  private final OfficeClock clock;

  SlipController(Intakes intakes, SlipPage page, OfficeClock clock) {
    this.intakes = intakes;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping("/matters/{number}/slip")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String ask(Scope scope, @PathVariable String number, Model model) {
    return ask(scope, number, null, model);
  }

  private String ask(
      Scope scope, String number, Answer.@Nullable Refused refused, Model model) {
    model.addAttribute("slip", intakes.slip(scope, number).orElseThrow(SlipController::unknown));
    model.addAttribute("refused", refused);
    model.addAttribute("reasons", SlipReason.values());
    model.addAttribute("key", Ids.next(clock.instant()).toString());
    model.addAttribute("secret", QueryCodes.secret());
    return "petition/slip-anew";
  }

  @PostMapping("/matters/{number}/slip")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String give(
      Scope scope,
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      SeenVersion version,
      RequestKey key,
      Model model,
      HttpServletResponse response) {
    SlipReason reason =
        Coded.of(SlipReason.class, values.getOrDefault("slipReason", ""))
            .orElseThrow(SlipController::bad);
    String secret = values.getOrDefault("slip", "");
    if (!QueryCodes.isSecret(secret)) {
      throw bad();
    }
    return switch (intakes.giveAnew(scope, number, reason, secret, version.version(), key.key())) {
      case Answer.Done _ -> page.show(scope, number, secret, model);
      case Answer.Refused refused -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield ask(scope, number, refused, model);
      }
      case Answer.NotFound _, Answer.Registered _ -> throw unknown();
    };
  }

  private static ResponseStatusException bad() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
