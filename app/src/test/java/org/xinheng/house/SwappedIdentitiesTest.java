package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import org.xinheng.performance.Importer;
import org.xinheng.performance.Performances;
import org.xinheng.performance.Texts;
import org.xinheng.petition.Answer;
import org.xinheng.petition.DeskList;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.Sample;
import org.xinheng.reception.Reception;
import org.xinheng.reception.RegisterVisit;
import org.xinheng.statute.code.Parsed;
import org.xinheng.statute.code.ResidentId;
import org.xinheng.statute.procedure.PetitionForm;

/**
 * Three counties with the same matters: of as many people, of the same people in other matters, and
 * all of one person. Whoever looks sees the same lists in the same order, the same counts, desks,
 * warnings and figures, byte for byte: nothing here follows a person.
 */
@TestProgram
@Right({2, 3})
class SwappedIdentitiesTest {

  private static final int MATTERS = 24;
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 22);
  private static final List<PetitionForm> FORMS =
      List.of(PetitionForm.LETTER, PetitionForm.VISIT, PetitionForm.WEB);
  private static final List<Role> WHO =
      List.of(
          Role.WINDOW_CLERK,
          Role.CASE_OFFICER,
          Role.UNIT_HEAD,
          Role.BUREAU_LEADER,
          Role.COUNTY_LEADER,
          Role.PERFORMANCE_OFFICER,
          Role.FINANCE_CHECKER,
          Role.AUDITOR);

  private final PagesSeen pages;
  private final Petitions petitions;
  private final Performances performances;
  private final Reception reception;
  private final MovableClock clock;
  private final Counties counties;

  @Autowired
  SwappedIdentitiesTest(
      MockMvc pages,
      Petitions petitions,
      Performances performances,
      Reception reception,
      MovableClock clock,
      Counties counties) {
    this.pages = new PagesSeen(pages);
    this.petitions = petitions;
    this.performances = performances;
    this.reception = reception;
    this.clock = clock;
    this.counties = counties;
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void whoPetitionsChangesNoListNoCountNoWarningAndNoFigure() throws Exception {
    Map<String, String> own = seen(county(MATTERS, SwappedIdentitiesTest::person), WHO);
    Map<String, String> swapped = seen(county(MATTERS, at -> person((at * 7 + 5) % MATTERS)), WHO);
    Map<String, String> single = seen(county(MATTERS, _ -> person(0)), WHO);
    System.out.printf("pages compared with identities swapped: %d%n", own.size());
    assertThat(own).hasSizeGreaterThan(60);
    assertThat(own.values())
        .anyMatch(page -> page.contains("反映第3号楼"))
        .anyMatch(page -> page.contains("%"));
    assertThat(swapped).as(RightsList.cite(2)).isEqualTo(own);
    assertThat(single).as(RightsList.cite(2)).isEqualTo(own);
  }

  @Test
  void oneMatterMoreWouldBeSeen() throws Exception {
    List<Role> clerk = List.of(Role.WINDOW_CLERK);
    Map<String, String> own = seen(county(6, SwappedIdentitiesTest::person), clerk);
    Map<String, String> more = seen(county(7, SwappedIdentitiesTest::person), clerk);
    assertThat(more).isNotEqualTo(own);
  }

  private static PersonEntry person(int at) {
    return new PersonEntry(
        "上官" + (char) ('甲' + at) + "清", number(at), "138000" + (60_000 + at), "东坡镇柳林村" + at + "组");
  }

  /** A number of the form that citizens have, with the check digit that makes it one. */
  private static String number(int at) {
    String body = "13039919900101" + (200 + at);
    return IntStream.rangeClosed(0, 10)
        .mapToObj(check -> body + (check == 10 ? "X" : Integer.toString(check)))
        .filter(number -> ResidentId.parse(number) instanceof Parsed.Good<ResidentId>)
        .findFirst()
        .orElseThrow();
  }

  /** Matters in every state, one a day, some of them brought in person. */
  private County county(int matters, IntFunction<PersonEntry> who) {
    clock.reset();
    County county = counties.open();
    performances.importText(Texts.of(county.region()), "文本.txt", "digest", Importer.PROGRAM, true);
    for (int at = 0; at < matters; at++) {
      clock.moveTo(Sample.TODAY.plusDays(at));
      matter(county, at, who.apply(at));
    }
    clock.moveTo(LAST_DAY);
    return county;
  }

  private void matter(County county, int at, PersonEntry person) {
    PetitionForm form = FORMS.get(at % FORMS.size());
    LocalDate day = Sample.TODAY.plusDays(at);
    RegisterMatter entry =
        Sample.with(
            Sample.of(form, Purpose.DECISION, person, List.of(), day),
            "反映第" + at + "号楼漏水",
            "楼顶漏水，请看一看。");
    String number = Sample.registered(petitions, county, entry);
    reception.registerVisit(
        county.as(Role.WINDOW_CLERK),
        new RegisterVisit(day, "群众来访窗口", 1, number, org.xinheng.reception.Answer.SATISFIED),
        Sample.key());
    List<Runnable> steps = steps(county, number, day);
    steps.subList(0, at % (steps.size() + 1)).forEach(Runnable::run);
  }

  private List<Runnable> steps(County county, String number, LocalDate day) {
    MatterAct transfer = new MatterAct.Transfer(county.housing().id(), false);
    return List.of(
        () -> act(county, Role.WINDOW_CLERK, number, Sample.classify()),
        () -> act(county, Role.WINDOW_CLERK, number, transfer),
        () -> act(county, Role.CASE_OFFICER, number, new MatterAct.Accept(false)),
        () -> act(county, Role.CASE_OFFICER, number, new MatterAct.Propose(Sample.opinion())),
        () -> act(county, Role.UNIT_HEAD, number, new MatterAct.Approve()),
        () -> act(county, Role.CASE_OFFICER, number, Sample.delivered(day)),
        () -> act(county, Role.WINDOW_CLERK, number, Sample.satisfied()));
  }

  private void act(County county, Role role, String number, MatterAct act) {
    int version = petitions.find(county.as(role), number).orElseThrow().version();
    assertThat(petitions.act(county.as(role), number, act, version, UUID.randomUUID().toString()))
        .isInstanceOf(Answer.Done.class);
  }

  private Map<String, String> seen(County county, List<Role> roles) throws Exception {
    List<String> starts = new ArrayList<>();
    for (DeskList desk : DeskList.values()) {
      starts.add("/?list=" + desk.name());
    }
    starts.addAll(
        List.of(
            "/matters",
            "/matters?overdue=yes",
            "/matters?form=visit",
            "/matters?state=handling",
            "/matters?q=%E6%BC%8F%E6%B0%B4",
            "/matters?unit=" + county.housing().id(),
            "/reception?day=2025-10-20",
            "/performance?year=2025",
            "/money?year=2025"));
    Map<String, String> seen = new LinkedHashMap<>();
    for (Role role : roles) {
      pages
          .by(county.officer(role), starts)
          .forEach((address, page) -> seen.put(role.code() + " " + address, page));
    }
    return seen;
  }
}
