package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.xinheng.petition.Answer;
import org.xinheng.petition.Intakes;
import org.xinheng.petition.MatterView;
import org.xinheng.petition.PersonView;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.RevealPurpose;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;
import org.xinheng.statute.grounds.Coded;

/** A matter's page: its story on the left, on the right what counts now and what may be done. */
@Controller
class MatterController {

  private final Petitions petitions;
  private final Intakes intakes;
  private final MatterPage page;

  MatterController(Petitions petitions, Intakes intakes, MatterPage page) {
    this.petitions = petitions;
    this.intakes = intakes;
    this.page = page;
  }

  @GetMapping("/matters/{number}")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String matter(
      Scope scope,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable String done,
      Model model) {
    MatterView view = page.found(scope, number);
    boolean known = view.timeline().stream().anyMatch(entry -> entry.act().equals(done));
    model.addAttribute("done", known ? done : null);
    return page.show(scope, view, model);
  }

  @PostMapping("/matters/{number}/reveal")
  @Adds(what = "a reading in the history; the matter stays as it is")
  @FreshFactor
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String reveal(
      Scope scope,
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      RequestKey key,
      Model model) {
    RevealPurpose purpose =
        Coded.of(RevealPurpose.class, values.getOrDefault("purpose", ""))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    StatedPurpose.state(purpose.code());
    List<PersonView> people =
        petitions.reveal(scope, number, purpose, key.key()).orElseThrow(MatterController::unknown);
    List<PersonView> signatories = intakes.signatories(scope, number);
    model.addAttribute("revealed", Stream.concat(people.stream(), signatories.stream()).toList());
    return page.show(scope, page.found(scope, number), model);
  }

  @PostMapping("/matters/{number}/{act}")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String act(
      Scope scope,
      @PathVariable String number,
      @PathVariable String act,
      @RequestParam Map<String, String> values,
      SeenVersion version,
      RequestKey key,
      Model model,
      HttpServletResponse response) {
    Answer answer = petitions.act(scope, number, act, values, version.version(), key.key());
    return switch (answer) {
      case Answer.Done done -> after(done);
      case Answer.Refused refused ->
          page.refused(scope, number, form(act, values), values, refused, model, response);
      case Answer.NotFound _, Answer.Registered _ -> throw unknown();
    };
  }

  private static String form(String act, Map<String, String> values) {
    return act.equals("propose") ? values.getOrDefault("proposed", "") : act;
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** An officer who sent a matter away may no longer know of it. */
  private static String after(Answer.Done done) {
    return done.inSight()
        ? "redirect:/matters/" + done.number() + "?done=" + done.act()
        : "redirect:/matters";
  }
}
