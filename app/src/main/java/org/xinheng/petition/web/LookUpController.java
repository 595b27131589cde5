package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.StatedPurpose;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.petition.LookUpBy;
import org.xinheng.petition.LookUpPurpose;
import org.xinheng.petition.LookUps;
import org.xinheng.petition.LookUps.Found;
import org.xinheng.petition.LookUps.Question;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;
import org.xinheng.statute.grounds.Coded;

/** 柜台查询: by an exact value and for a stated purpose; the value stands in no address and no log. */
@Controller
class LookUpController {

  private final LookUps lookUps;
  private final Units units;
  private final OfficeClock clock;

  LookUpController(LookUps lookUps, Units units, OfficeClock clock) {
    this.lookUps = lookUps;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/matters/look-up")
  @OpenTo(Role.WINDOW_CLERK)
  String blank(Scope scope, Model model) {
    return page(scope, "", "", model);
  }

  @PostMapping("/matters/look-up")
  @OpenTo(Role.WINDOW_CLERK)
  String ask(
      Scope scope,
      @RequestParam Map<String, String> values,
      RequestKey key,
      Model model,
      HttpServletResponse response) {
    String by = values.getOrDefault("lookUpBy", "");
    String purpose = values.getOrDefault("purpose", "");
    Optional<Question> question = question(by, purpose, values);
    if (question.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("missing", true);
      return page(scope, by, purpose, model);
    }
    StatedPurpose.state(question.get().purpose().code());
    Found found = lookUps.ask(scope, question.get(), key.key());
    if (found instanceof Found.TooOften) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    }
    show(scope, found, model);
    return page(scope, by, purpose, model);
  }

  private static Optional<Question> question(
      String by, String purpose, Map<String, String> values) {
    String value = values.getOrDefault("value", "");
    return value.isBlank() || value.length() > 200
        ? Optional.empty()
        : Coded.of(LookUpBy.class, by)
            .flatMap(known ->
                Coded.of(LookUpPurpose.class, purpose)
                    .map(what ->
                        new Question(known, value, values.getOrDefault("queryCode", ""), what)));
  }

  private void show(Scope scope, Found found, Model model) {
    switch (found) {
      case Found.Matters(var rows) -> {
        model.addAttribute("rows", rows);
        List<Unit> all = units.all(scope.region());
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        model.addAttribute("names", names);
      }
      case Found.TooMany _ -> model.addAttribute("told", "petition.look-up.too-many");
      case Found.WrongCode _ -> model.addAttribute("told", "petition.look-up.wrong-code");
      case Found.TooOften _ -> model.addAttribute("told", "petition.look-up.too-often");
    }
  }

  private String page(Scope scope, String by, String purpose, Model model) {
    units
        .find(scope.region(), scope.unit())
        .ifPresent(unit -> model.addAttribute("unit", unit.name()));
    model.addAttribute("key", Ids.next(clock.instant()).toString());
    model.addAttribute("bys", LookUpBy.values());
    model.addAttribute("by", by);
    model.addAttribute("purposes", LookUpPurpose.values());
    model.addAttribute("purpose", purpose);
    return "petition/look-up";
  }
}
