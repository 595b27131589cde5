package org.xinheng.petition.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.MatterFilter;
import org.xinheng.petition.SavedViews;
import org.xinheng.petition.SavedViews.Outcome;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;

/** Views of the list that an officer keeps. */
@Controller
class SavedViewController {

  private static final String LIST = "redirect:/matters/views";

  private final SavedViews views;
  private final OfficeClock clock;

  SavedViewController(SavedViews views, OfficeClock clock) {
    this.views = views;
    this.clock = clock;
  }

  @GetMapping("/matters/views")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String list(Scope scope, Model model) {
    model.addAttribute("views", views.list(scope));
    model.addAttribute("links", new FilterLinks(MatterFilter.ALL));
    model.addAttribute("key", Ids.next(clock.instant()).toString());
    return "petition/views";
  }

  @PostMapping("/matters/views")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String save(
      Scope scope,
      @RequestParam Map<String, String> values,
      RequestKey key,
      RedirectAttributes after) {
    MatterFilter filter = MatterFilter.of(values);
    Outcome outcome = views.save(scope, values.getOrDefault("title", ""), filter, key.key());
    after.addFlashAttribute("told", outcome.messageKey());
    return "redirect:" + FilterLinks.address(filter.fields());
  }

  @PostMapping("/matters/views/{id}")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String rename(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam Map<String, String> values,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes after) {
    String title = values.getOrDefault("title", "");
    Outcome outcome = views.rename(scope, id, version.version(), title, key.key());
    after.addFlashAttribute("told", outcome.messageKey());
    return LIST;
  }

  @PostMapping("/matters/views/{id}/delete")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String delete(
      Scope scope,
      @PathVariable UUID id,
      SeenVersion version,
      RequestKey key,
      RedirectAttributes after) {
    Outcome outcome = views.delete(scope, id, version.version(), key.key());
    after.addFlashAttribute("told", outcome.messageKey());
    return LIST;
  }
}
