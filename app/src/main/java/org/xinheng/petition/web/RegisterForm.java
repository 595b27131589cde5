package org.xinheng.petition.web;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Units;
import org.xinheng.petition.Answer;
import org.xinheng.petition.AttachmentKind;
import org.xinheng.petition.ContentClasses;
import org.xinheng.petition.Drafts;
import org.xinheng.petition.FormKind;
import org.xinheng.petition.LikeMatters;
import org.xinheng.petition.Particulars.Confirmed;
import org.xinheng.petition.Particulars.NoticeGiven;
import org.xinheng.petition.PrivacyNotice;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.QueryCodes;
import org.xinheng.petition.domain.RegistrationRules;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.PetitionForm;

/** What the register form offers, however one came to it. */
@Component
class RegisterForm {

  private static final List<LawfulPath> LEADING_OUT =
      Arrays.stream(LawfulPath.values()).filter(LawfulPath::leadsOut).toList();

  private final Units units;
  private final Officers officers;
  private final Drafts drafts;
  private final ObjectProvider<LikeMatters> like;
  private final OfficeClock clock;

  RegisterForm(
      Units units,
      Officers officers,
      Drafts drafts,
      ObjectProvider<LikeMatters> like,
      OfficeClock clock) {
    this.units = units;
    this.officers = officers;
    this.drafts = drafts;
    this.like = like;
    this.clock = clock;
  }

  /** The values of a form that nobody has filled in. */
  Map<String, String> blank(Scope scope) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("key", Ids.next(clock.instant()).toString());
    values.put("slip", QueryCodes.secret());
    values.put("receivedOn", clock.today().toString());
    values.put("persons", "1");
    values.put("readBackBy", scope.officer().toString());
    values.put(
        "readBackAt",
        clock
            .instant()
            .atZone(OfficeClock.ZONE)
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.MINUTES)
            .toString());
    return values;
  }

  String page(
      Scope scope, Map<String, String> values, Answer.@Nullable Refused refused, Model model) {
    model.addAttribute("values", values);
    model.addAttribute("refused", refused);
    model.addAttribute("faults", Faults.byField(refused));
    model.addAttribute("forms", PetitionForm.values());
    model.addAttribute("kinds", FormKind.on(clock.today()));
    model.addAttribute("purposes", Purpose.values());
    model.addAttribute("classes", ContentClasses.groups(clock.today()));
    model.addAttribute("units", units.all(scope.region()));
    model.addAttribute("officers", officers.ofUnit(scope.region(), scope.unit()));
    model.addAttribute("ways", Confirmed.values());
    model.addAttribute("noticeWays", NoticeGiven.Way.values());
    model.addAttribute("notice", PrivacyNotice.on(clock.today()));
    model.addAttribute("paths", LEADING_OUT);
    model.addAttribute("attachmentKinds", AttachmentKind.values());
    model.addAttribute("representatives", RegistrationRules.MOST_REPRESENTATIVES);
    model.addAttribute("drafts", drafts.list(scope));
    LikeMatters found = like.getIfAvailable();
    model.addAttribute("likeAddress", found == null ? null : found.address());
    model.addAttribute("today", clock.today());
    return "petition/register";
  }
}
