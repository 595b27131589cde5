package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.petition.Answer;
import org.xinheng.petition.Selections;
import org.xinheng.petition.Selections.Picked;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;

/** Matters chosen from a list: one sheet to look at and to print, and the acts for all of them. */
@Controller
class SelectionController {

  private final Selections selections;
  private final Units units;
  private final OfficeClock clock;

  SelectionController(Selections selections, Units units, OfficeClock clock) {
    this.selections = selections;
    this.units = units;
    this.clock = clock;
  }

  @GetMapping("/matters/selected")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String selected(
      Scope scope, @RequestParam(required = false) @Nullable List<String> pick, Model model) {
    return page(scope, pick == null ? List.of() : pick, model);
  }

  /** The report names each matter and what became of it; what is refused stays as it is. */
  @PostMapping("/matters/selected")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String act(
      Scope scope,
      @RequestParam(required = false) @Nullable List<String> pick,
      @RequestParam Map<String, String> values,
      RequestKey key,
      Model model,
      HttpServletResponse response) {
    List<Picked> picked =
        pick == null ? List.of() : pick.stream().flatMap(text -> picked(text).stream()).toList();
    String act = values.getOrDefault("act", "");
    if (picked.isEmpty() || !Selections.ACTS.contains(act)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(scope, List.of(), model);
    }
    List<String> numbers = picked.stream().map(Picked::number).toList();
    List<Answer.Fault> faults = selections.faults(act, values);
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      Answer.Refused refused = Answer.Refused.form(faults);
      model.addAttribute("refused", refused);
      model.addAttribute("faults", Faults.byField(refused));
      model.addAttribute("values", values);
      model.addAttribute("open", act);
      return page(scope, numbers, model);
    }
    model.addAttribute("lines", selections.act(scope, act, values, picked, key.key()));
    model.addAttribute("act", "petition.act." + act);
    return page(scope, numbers, model);
  }

  private String page(Scope scope, List<String> numbers, Model model) {
    List<Unit> all = units.all(scope.region());
    Map<UUID, String> names = all.stream().collect(Collectors.toMap(Unit::id, Unit::name));
    List<Selections.Chosen> chosen = selections.of(scope, numbers);
    Map<String, String> subjects = new LinkedHashMap<>();
    chosen.forEach(one -> subjects.put(one.row().number(), one.row().subject()));
    model.addAttribute("chosen", chosen);
    model.addAttribute("subjects", subjects);
    model.addAttribute("names", names);
    model.addAttribute("unit", names.getOrDefault(scope.unit(), ""));
    model.addAttribute("today", clock.today());
    model.addAttribute("mayAct", !scope.roles().equals(Set.of(Role.COUNTY_LEADER)));
    model.addAttribute("acts", List.of("transfer", "assign"));
    model.addAttribute("choices", new Choices(all, List.of(), 0));
    model.addAttribute("key", Ids.next(clock.instant()).toString());
    return "petition/selected";
  }

  /** A number and the version that the page showed, as the form carries them. */
  private static Optional<Picked> picked(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || !text.substring(at + 1).matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    return Optional.of(new Picked(text.substring(0, at), Integer.parseInt(text.substring(at + 1))));
  }
}
