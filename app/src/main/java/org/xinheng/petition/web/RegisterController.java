package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.identity.Units;
import org.xinheng.petition.Answer;
import org.xinheng.petition.ContentClasses;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.domain.RegistrationFields;
import org.xinheng.petition.domain.RegistrationRules;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;
import org.xinheng.statute.procedure.PetitionForm;

/** The register form: everything that was typed is kept when something has to be mended. */
@Controller
@Serves(ServedPurpose.RECEIVE)
class RegisterController {

  private final Petitions petitions;
  private final Units units;
  private final OfficeClock clock;

  RegisterController(Petitions petitions, Units units, OfficeClock clock) {
    this.petitions = petitions;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/matters/new")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String blank(Scope scope, Model model) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("key", Ids.next(clock.instant()).toString());
    values.put("receivedOn", clock.today().toString());
    values.put("persons", "1");
    return page(scope, values, null, model);
  }

  @PostMapping("/matters")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String register(
      Scope scope,
      @RequestParam Map<String, String> values,
      RequestKey key,
      Model model,
      HttpServletResponse response) {
    Answer answer =
        switch (RegistrationFields.read(values)) {
          case RegistrationFields.Read.Faulty(var faults) -> Answer.Refused.form(faults);
          case RegistrationFields.Read.Good(var entry) ->
              petitions.register(scope, entry, key.key());
        };
    return switch (answer) {
      case Answer.Registered(var _, var number) -> "redirect:/matters/" + number + "?done=register";
      case Answer.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(scope, kept(values, key, refused), refused, model);
      }
      case Answer.Done _, Answer.NotFound _ ->
          throw new IllegalStateException("a registration answers otherwise");
    };
  }

  /** Content that must not be stored is not sent back either. */
  private static Map<String, String> kept(
      Map<String, String> values, RequestKey key, Answer.Refused refused) {
    boolean secret = refused.kind() == Answer.Kind.CLASSIFIED;
    return secret ? Map.of("key", key.key(), "persons", "1") : values;
  }

  private String page(
      Scope scope, Map<String, String> values, Answer.@Nullable Refused refused, Model model) {
    model.addAttribute("values", values);
    model.addAttribute("refused", refused);
    model.addAttribute("faults", Faults.byField(refused));
    model.addAttribute("forms", PetitionForm.values());
    model.addAttribute("purposes", Purpose.values());
    model.addAttribute("classes", ContentClasses.tree());
    model.addAttribute("units", units.all(scope.region()));
    model.addAttribute("representatives", RegistrationRules.MOST_REPRESENTATIVES);
    model.addAttribute("today", clock.today());
    return "petition/register";
  }
}
