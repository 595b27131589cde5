package org.xinheng.statute.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;

/** Facts for an act as chance gives them: mostly in order, often with one thing wrong. */
record WildFacts(Random random) {
  private static final List<String> UNITS =
      List.of(
          Given.BUREAU,
          Given.UNIT,
          Given.SUBORDINATE,
          Given.REVIEWER,
          Given.REEXAMINER,
          Given.ACCUSED,
          "");

  /** Officer, day and drafter, then the facts of the act. */
  Facts of(CaseState matter, Act act) {
    Facts plain = Given.facts(matter, act);
    boolean lawfulRole = random.nextInt(10) > 0;
    List<Actor> may = List.copyOf(Given.row(matter, act).who());
    Actor role = lawfulRole ? one(may) : one(List.of(Actor.values()));
    Officer seated = Given.by(matter, act, role);
    String unit = rarely() ? one(UNITS) : seated.unit();
    String officer = rarely() ? one(List.of("officer", "head", "colleague")) : seated.officer();
    LocalDate day = plain.day().plusDays(rarely() ? -random.nextInt(3) : random.nextInt(4));
    String drafter = rarely() ? one(List.of("", "head", "leader")) : plain.proposedBy();
    Detail detail = random.nextInt(3) == 0 ? plain.detail() : detail(matter, act, day);
    return new Facts(new Officer(role, officer, unit), day, drafter, onDay(detail, day));
  }

  private boolean rarely() {
    return random.nextInt(12) == 0;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean mostly() {
    return !rarely();
  }

  private String text() {
    return mostly() ? "写明" : " ";
  }

  private LocalDate near(LocalDate day) {
    return mostly() ? day : day.plusDays(random.nextInt(9) - 4L);
  }

  private Detail.@Nullable SimpleTest simple() {
    return random.nextInt(3) > 0 ? null : new Detail.SimpleTest(rarely(), rarely());
  }

  /** The plain facts are of the plain day; routing needs a receipt that is not before the act. */
  private static Detail onDay(Detail detail, LocalDate day) {
    return detail instanceof Detail.Routing it && it.receivedOn().isBefore(day)
        ? new Detail.Routing(
            it.toUnit(), day, it.reportBy() == null ? null : day.plusDays(30), it.simple())
        : detail;
  }

  private Detail detail(CaseState matter, Act act, LocalDate day) {
    Detail plain = Given.detail(matter, act);
    return switch (plain) {
      case Detail.None none -> none;
      case Detail.Registration it ->
          new Detail.Registration(
              it.form(),
              rarely() ? PetitionClass.ACCUSATION : PetitionClass.GRIEVANCE,
              near(day),
              random.nextBoolean(),
              it.complainedOf());
      case Detail.Repeat _ -> new Detail.Repeat(text(), random.nextBoolean(), random.nextBoolean());
      case Detail.Classification _ -> classification();
      case Detail.Routing it -> routing(it, day);
      case Detail.Ruling it ->
          new Detail.Ruling(
              it.by(),
              rarely() ? Set.of(Given.UNIT) : it.concerned(),
              rarely() ? one(UNITS) : it.toUnit(),
              near(day),
              text());
      case Detail.Acceptance _ -> new Detail.Acceptance(simple());
      case Detail.Refusal _ -> new Detail.Refusal(one(List.of(RefusalGround.values())), text());
      case Detail.Guidance _ -> new Detail.Guidance(text());
      case Detail.Reason _ -> new Detail.Reason(text());
      case Detail.TimelyReason _ -> new Detail.TimelyReason(text(), mostly());
      case Detail.Extension _ -> new Detail.Extension(random.nextInt(33), text(), mostly());
      case Detail.Clock it -> new Detail.Clock(rarely() != it.running());
      case Detail.Opinion _ ->
          new Detail.Opinion(
              one(List.of(Outcome.values())),
              text(),
              text(),
              "意见",
              text(),
              rarely() ? Set.of(2) : Set.of(),
              random.nextBoolean());
      case Detail.Execution _ -> new Detail.Execution(text(), random.nextBoolean());
      case Detail.Verdicts _ ->
          new Detail.Verdicts(rarely() ? Map.of() : Map.of(Verdict.ASSISTED, text()));
      case Detail.Filing it -> new Detail.Filing(it.basis(), text(), near(day), it.remedy());
      case Detail.Agreement _ -> new Detail.Agreement(mostly(), mostly());
      case Detail.Delivery _ -> new Detail.Delivery(near(day));
      case Detail.Evaluation _ ->
          new Detail.Evaluation(
              mostly() ? Optional.of(Satisfaction.FAIRLY) : Optional.empty(),
              Optional.empty(),
              mostly());
      case Detail.Request it ->
          new Detail.Request(rarely() ? one(UNITS) : it.toUnit(), near(day), mostly());
      case Detail.Review _ -> new Detail.Review(one(List.of(ReviewResult.values())), text());
      case Detail.Again it -> new Detail.Again(rarely() != it.sameFacts(), near(day));
      case Detail.Person _ -> new Detail.Person(rarely() ? "officer" : text());
    };
  }

  private Detail classification() {
    LawfulPath path =
        random.nextInt(3) > 0 ? LawfulPath.PETITION : one(List.of(LawfulPath.values()));
    PetitionClass fitting =
        path == LawfulPath.NONE ? PetitionClass.SUGGESTION : PetitionClass.GRIEVANCE;
    return new Detail.Classification(
        rarely() ? one(List.of(PetitionClass.values())) : fitting, path);
  }

  private Detail routing(Detail.Routing it, LocalDate day) {
    boolean report = it.reportBy() != null;
    LocalDate by = (rarely() ? !report : report) ? day.plusDays(random.nextInt(40)) : null;
    return new Detail.Routing(rarely() ? one(UNITS) : it.toUnit(), near(day), by, simple());
  }
}
