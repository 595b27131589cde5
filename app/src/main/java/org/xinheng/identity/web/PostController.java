package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.OpenToSignedIn;
import org.xinheng.identity.OwnAccount;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.Scope;

/** 切换岗位: who holds posts in several units says for which one they act from now on. */
@Controller
class PostController {

  private final Scopes scopes;
  private final OwnAccount account;
  private final Admission admission;

  PostController(Scopes scopes, OwnAccount account, Admission admission) {
    this.scopes = scopes;
    this.account = account;
    this.admission = admission;
  }

  @PostMapping("/account/post")
  @SafeToRepeat(reason = "who acts for a post already turns to it once more, or finds no other")
  @OpenToSignedIn
  String turn(
      Scope scope,
      @RequestParam UUID unit,
      HttpServletRequest request,
      HttpServletResponse response) {
    Scope wanted =
        scopes.posts(request).stream()
            .flatMap(posts -> posts.others().stream())
            .filter(post -> post.unit().equals(unit))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    account.turnedTo(scope, wanted);
    Admission.who().ifPresent(who -> admission.renew(who.actingFor(unit), request, response));
    return "redirect:/";
  }
}
