package org.xinheng.petition.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.petition.MatterView;
import org.xinheng.petition.Petitions;
import org.xinheng.shared.OfficeClock;

/**
 * What the petitioner who asks is told (条例第18、21条; 个人信息保护法第44、45、50条): who looked at the matter,
 * and how it stands, both to be shown or printed at the counter.
 */
@Controller
@Serves({ServedPurpose.ANSWER, ServedPurpose.SUPERVISE})
class ReadingsController {

  private final Petitions petitions;
  private final Readings readings;
  private final OfficeClock clock;

  ReadingsController(Petitions petitions, Readings readings, OfficeClock clock) {
    this.petitions = petitions;
    this.readings = readings;
    this.clock = clock;
  }

  /** 查阅记录. */
  @GetMapping("/matters/{number}/readings")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String readings(Scope scope, @PathVariable String number, Model model) {
    MatterView matter = found(scope, number);
    model.addAttribute("number", number);
    model.addAttribute("subject", matter.subject());
    lookedAt(scope, number, model);
    return "petition/readings";
  }

  /** 办理进度告知单: every step with its day and unit, what was decided and on which article. */
  @GetMapping("/matters/{number}/progress")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  String progress(Scope scope, @PathVariable String number, Model model) {
    model.addAttribute("matter", found(scope, number));
    model.addAttribute("today", clock.today());
    lookedAt(scope, number, model);
    return "petition/progress";
  }

  private MatterView found(Scope scope, String number) {
    return petitions
        .find(scope, number)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private void lookedAt(Scope scope, String number, Model model) {
    List<Readings.Reading> rows = readings.of(scope, number);
    model.addAttribute("rows", rows);
    model.addAttribute("cut", rows.size() == Readings.MOST);
  }
}
