package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Contents;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Satisfaction;

/**
 * A matter is brought into each state and every officer tries every act that the page does not
 * offer, with a form that is filled in well: each is refused and leaves no row. Days cannot be
 * moved either.
 */
@TestProgram
@Control("Z8")
class StepsInOrderTest {

  private final Petitions petitions;
  private final Counties counties;
  private County county;
  private int tried;

  @Autowired
  StepsInOrderTest(Petitions petitions, Counties counties) {
    this.petitions = petitions;
    this.counties = counties;
    this.county = counties.open();
  }

  /** One act on the way into a state. */
  private record Way(Role by, MatterAct act) {}

  @Test
  void whatIsNotOfferedIsRefusedInEveryState() {
    Map<String, List<Way>> ways = ways();
    for (List<Way> way : ways.values()) {
      county = counties.open();
      tryAll(reached(unitsOf(way)));
    }
    System.out.printf("steps: %d states, %d acts refused, 0 rows left%n", ways.size(), tried);
    assertThat(tried).isGreaterThan(2000);
  }

  /** The ways name units of the county at hand. */
  private List<Way> unitsOf(List<Way> way) {
    return way.stream()
        .map(step ->
            step.act() instanceof MatterAct.Transfer
                ? new Way(step.by(), new MatterAct.Transfer(county.housing().id(), false))
                : step)
        .toList();
  }

  private Map<String, List<Way>> ways() {
    Way classify = new Way(Role.WINDOW_CLERK, Sample.classify());
    Way transfer = new Way(Role.WINDOW_CLERK, new MatterAct.Transfer(county.housing().id(), false));
    Way accept = new Way(Role.CASE_OFFICER, new MatterAct.Accept(false));
    Way draft = new Way(Role.CASE_OFFICER, new MatterAct.Propose(Sample.opinion()));
    Way sign = new Way(Role.UNIT_HEAD, new MatterAct.Approve());
    Way deliver = new Way(Role.CASE_OFFICER, Sample.delivered(Sample.TODAY));
    MatterAct.Classify elsewhere =
        new MatterAct.Classify(
            PetitionClass.GRIEVANCE,
            List.of(LawfulPath.values()).stream()
                .filter(LawfulPath::leadsOut)
                .findFirst()
                .orElseThrow());
    Map<String, List<Way>> ways = new LinkedHashMap<>();
    ways.put("registered", List.of());
    ways.put("routing", List.of(classify));
    ways.put(
        "guided out",
        List.of(
            new Way(Role.WINDOW_CLERK, elsewhere),
            new Way(Role.WINDOW_CLERK, new MatterAct.GuideOut("向人民法院起诉"))));
    ways.put(
        "reported",
        List.of(
            classify,
            new Way(Role.BUREAU_LEADER, new MatterAct.ReportUp("涉及两个单位", "由县委政法委牵头处理"))));
    ways.put("pending", List.of(classify, transfer));
    ways.put(
        "objected",
        List.of(
            classify,
            transfer,
            new Way(Role.CASE_OFFICER, new MatterAct.Objection("不属本单位职权", "三定规定第四条", Optional.empty()))));
    ways.put("handling", List.of(classify, transfer, accept));
    ways.put("drafted", List.of(classify, transfer, accept, draft));
    ways.put("concluded", List.of(classify, transfer, accept, draft, sign));
    ways.put("delivered", List.of(classify, transfer, accept, draft, sign, deliver));
    ways.put(
        "evaluated",
        List.of(
            classify,
            transfer,
            accept,
            draft,
            sign,
            deliver,
            new Way(Role.WINDOW_CLERK, Sample.satisfied())));
    return ways;
  }

  private String reached(String state) {
    return reached(unitsOf(ways().getOrDefault(state, List.of())));
  }

  private String reached(List<Way> way) {
    String number = Sample.registered(petitions, county);
    for (Way step : way) {
      Scope scope = county.as(step.by());
      int version = petitions.find(scope, number).orElseThrow().version();
      assertThat(petitions.act(scope, number, step.act(), version, Sample.key()))
          .as(step.toString())
          .isInstanceOf(Answer.Done.class);
    }
    return number;
  }

  private void tryAll(String number) {
    Contents before = Contents.of(county.region());
    for (Scope scope : officers()) {
      var view = petitions.find(scope, number);
      int version = petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow().version();
      TreeSet<String> offered =
          view.stream()
              .flatMap(found -> found.next().stream())
              .map(next -> (next.draft() ? "propose:" : "") + next.code())
              .collect(Collectors.toCollection(TreeSet::new));
      for (String code : codes()) {
        if (!offered.contains(code)) {
          refused(scope, number, code, version);
        }
      }
    }
    assertThat(Contents.of(county.region())).isEqualTo(before);
  }

  private void refused(Scope scope, String number, String code, int version) {
    Map<String, String> form = form();
    String act = code;
    if (code.startsWith("propose:")) {
      act = "propose";
      form.put("proposed", code.substring("propose:".length()));
    }
    Answer answer = petitions.act(scope, number, act, form, version, Sample.key());
    assertThat(answer)
        .as(
            code
                + " by "
                + scope.roles()
                + " on "
                + petitions.find(scope, number).map(MatterView::state))
        .isInstanceOfAny(Answer.Refused.class, Answer.NotFound.class);
    tried++;
  }

  private List<Scope> officers() {
    return List.of(
        county.as(Role.WINDOW_CLERK),
        county.as(Role.CASE_OFFICER),
        county.asColleague(),
        county.asLabourOfficer(),
        county.as(Role.UNIT_HEAD),
        county.as(Role.BUREAU_LEADER),
        county.as(Role.COUNTY_LEADER));
  }

  private static List<String> codes() {
    List<String> codes = new ArrayList<>(List.of("take", "approve", "send-back"));
    for (Act act : Act.values()) {
      codes.add(act.code());
      codes.add("propose:" + act.code());
    }
    return codes;
  }

  /** A form in which every field of every act is filled in well. */
  private Map<String, String> form() {
    Map<String, String> form = new HashMap<>();
    form.put("petitionClass", PetitionClass.GRIEVANCE.code());
    form.put("path", LawfulPath.PETITION.code());
    form.put("toUnit", county.labour().id().toString());
    form.put("reportBy", Sample.TODAY.plusDays(20).toString());
    form.put("channel", "向人民法院起诉");
    form.put("text", "已经答复");
    form.put("ground", RefusalGround.of(Notice.REFUSAL).getFirst().code());
    form.put("reason", "情况如上");
    form.put("days", "10");
    form.put("outcome", Outcome.SUPPORTED.code());
    form.put("request", "维修");
    form.put("facts", "属实");
    form.put("opinion", "年内完成");
    form.put("legalBasis", "《条例》第九条");
    form.put("deliveredOn", Sample.TODAY.toString());
    form.put("way", DeliveryWay.IN_PERSON.code());
    form.put("ofBureau", Satisfaction.SATISFIED.code());
    form.put("ofOrgan", Satisfaction.SATISFIED.code());
    form.put("recused", county.colleague().id().toString());
    return form;
  }

  @Test
  void daysCannotBeMoved() {
    String number = reached("concluded");
    Scope officer = county.as(Role.CASE_OFFICER);
    Contents before = Contents.of(county.region());
    for (LocalDate day :
        List.of(Sample.TODAY.minusDays(1), Sample.TODAY.minusYears(1), Sample.TODAY.plusDays(1))) {
      int version = petitions.find(officer, number).orElseThrow().version();
      assertThat(petitions.act(officer, number, Sample.delivered(day), version, Sample.key()))
          .as("delivered on " + day)
          .isInstanceOf(Answer.Refused.class);
    }
    Answer early =
        petitions.register(
            county.as(Role.WINDOW_CLERK), Sample.letter(Sample.TODAY.plusDays(1)), Sample.key());
    assertThat(early).as("received tomorrow").isInstanceOf(Answer.Refused.class);
    assertThat(Contents.of(county.region())).isEqualTo(before);
  }

  @Test
  void aTermForTheReportLiesAheadAndAnExtensionIsThirtyDaysAtMost() {
    String routing = reached("routing");
    Scope clerk = county.as(Role.WINDOW_CLERK);
    int version = petitions.find(clerk, routing).orElseThrow().version();
    MatterAct late = new MatterAct.Assign(county.housing().id(), Sample.TODAY.minusDays(1));
    assertThat(petitions.act(clerk, routing, late, version, Sample.key()))
        .isInstanceOf(Answer.Refused.class);
    String handling = reached("handling");
    Scope officer = county.as(Role.CASE_OFFICER);
    for (String days : List.of("-1", "0", "31", "999999", "1e9")) {
      Map<String, String> form = form();
      form.put("days", days);
      int seen = petitions.find(officer, handling).orElseThrow().version();
      assertThat(petitions.act(officer, handling, "request-extension", form, seen, Sample.key()))
          .as(days)
          .isInstanceOf(Answer.Refused.class);
    }
  }
}
