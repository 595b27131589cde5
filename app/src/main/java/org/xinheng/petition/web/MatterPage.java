package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Units;
import org.xinheng.petition.Answer;
import org.xinheng.petition.AttachmentKind;
import org.xinheng.petition.Attachments;
import org.xinheng.petition.ErasureGround;
import org.xinheng.petition.Intakes;
import org.xinheng.petition.MatterView;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.RevealPurpose;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;

/** What the page of a matter shows, however one came to it. */
@Component
class MatterPage {

  private final Petitions petitions;
  private final Attachments attachments;
  private final Intakes intakes;
  private final Units units;
  private final OfficeClock clock;

  MatterPage(
      Petitions petitions,
      Attachments attachments,
      Intakes intakes,
      Units units,
      OfficeClock clock) {
    this.petitions = petitions;
    this.attachments = attachments;
    this.intakes = intakes;
    this.units = units;
    this.clock = clock;
  }

  MatterView found(Scope scope, String number) {
    return petitions
        .find(scope, number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  String show(Scope scope, MatterView view, Model model) {
    model.addAttribute("matter", view);
    model.addAttribute("key", Ids.next(clock.instant()).toString());
    model.addAttribute("today", clock.today());
    model.addAttribute("purposes", RevealPurpose.values());
    model.addAttribute("intake", intakes.find(scope, view.number()).orElse(null));
    model.addAttribute("attachments", attachments.list(scope, view.number()));
    model.addAttribute("attachmentKinds", AttachmentKind.values());
    model.addAttribute("erasureGrounds", ErasureGround.values());
    boolean chooses = view.next().stream().anyMatch(next -> Choices.needsUnits(next.code()));
    boolean recuses = view.next().stream().anyMatch(next -> Choices.needsOfficers(next.code()));
    model.addAttribute(
        "choices",
        new Choices(
            chooses ? units.all(scope.region()) : List.of(),
            recuses ? petitions.involved(scope, view.number()) : List.of()));
    return "petition/matter";
  }

  /** The page again, with the refusal and the form as it was filled. */
  String refused(
      Scope scope,
      String number,
      String form,
      Map<String, String> values,
      Answer.Refused refused,
      Model model,
      HttpServletResponse response) {
    boolean stale = refused.kind() == Answer.Kind.STALE;
    boolean secret = refused.kind() == Answer.Kind.CLASSIFIED;
    response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
    model.addAttribute("refused", refused);
    model.addAttribute("faults", Faults.byField(refused));
    model.addAttribute("values", secret ? Map.of() : values);
    model.addAttribute("open", form);
    return show(scope, found(scope, number), model);
  }
}
