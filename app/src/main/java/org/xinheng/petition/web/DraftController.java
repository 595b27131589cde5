package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Drafts;
import org.xinheng.shared.OfficeClock;

/** Keeps the register form while it is typed; the page asks for it by itself. */
@Controller
class DraftController {

  private final Drafts drafts;
  private final OfficeClock clock;

  DraftController(Drafts drafts, OfficeClock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @PostMapping("/matters/drafts")
  @SafeToRepeat(reason = "the draft of one form replaces itself")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String save(
      Scope scope,
      @RequestParam Map<String, String> values,
      Model model,
      HttpServletResponse response) {
    String form = values.getOrDefault("key", "");
    Drafts.Saved saved = drafts.save(scope, form, values);
    if (saved == Drafts.Saved.SAVED) {
      // After a sign-out the way leads back to the draft and not to an empty form.
      response.setHeader(
          "HX-Replace-Url",
          "/matters/new?draft=" + URLEncoder.encode(form, StandardCharsets.UTF_8));
    }
    model.addAttribute("saved", saved);
    model.addAttribute("at", clock.instant());
    return "petition/drafts :: saved";
  }

  @PostMapping("/matters/drafts/discard")
  @SafeToRepeat(reason = "what is thrown away is gone")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String discard(Scope scope, @RequestParam String draft) {
    drafts.discard(scope, draft);
    return "redirect:/matters/new";
  }
}
