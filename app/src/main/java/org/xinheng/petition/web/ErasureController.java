package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.petition.Answer;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.ProposeErasure;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/** Erasure of a matter in two steps by two officers. */
@Controller
@Serves(ServedPurpose.HANDLE)
class ErasureController {

  private final Petitions petitions;
  private final MatterPage page;

  ErasureController(Petitions petitions, MatterPage page) {
    this.petitions = petitions;
    this.page = page;
  }

  @PostMapping("/matters/{number}/erasure")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  String propose(
      Scope scope,
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      SeenVersion version,
      RequestKey key,
      Model model,
      HttpServletResponse response) {
    ProposeErasure entry =
        new ProposeErasure(
            values.getOrDefault("erasureGround", ""),
            values.getOrDefault("reason", ""),
            values.getOrDefault("notPermanent", "").equals("yes"));
    Answer answer = petitions.proposeErasure(scope, number, entry, version.version(), key.key());
    return page(scope, number, values, answer, model, response);
  }

  @PostMapping("/matters/{number}/erasure/withdraw")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  String withdraw(
      Scope scope,
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      SeenVersion version,
      RequestKey key,
      Model model,
      HttpServletResponse response) {
    Answer answer = petitions.withdrawErasure(scope, number, version.version(), key.key());
    return page(scope, number, values, answer, model, response);
  }

  @PostMapping("/matters/{number}/erasure/confirm")
  @FreshFactor
  @OpenTo(Role.BUREAU_LEADER)
  String confirm(
      Scope scope,
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      SeenVersion version,
      RequestKey key,
      Model model,
      HttpServletResponse response) {
    Answer answer = petitions.confirmErasure(scope, number, version.version(), key.key());
    return page(scope, number, values, answer, model, response);
  }

  private String page(
      Scope scope,
      String number,
      Map<String, String> values,
      Answer answer,
      Model model,
      HttpServletResponse response) {
    return switch (answer) {
      case Answer.Done(var _, var done, var _) -> "redirect:/matters/" + number + "?done=" + done;
      case Answer.Refused refused ->
          page.refused(scope, number, "erasure", values, refused, model, response);
      case Answer.NotFound _, Answer.Registered _ ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
