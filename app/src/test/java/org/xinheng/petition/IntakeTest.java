package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.doors.Rates;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Particulars.Authority;
import org.xinheng.petition.Particulars.Place;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.PetitionForm;

/** What the counter writes down is kept, sealed, and shown as it was written down. */
@TestProgram
class IntakeTest {

  private final Petitions petitions;
  private final Intakes intakes;
  private final QueryCodes codes;
  private final DSLContext truth;
  private final County county;
  private final Scope clerk;

  @Autowired
  IntakeTest(
      Petitions petitions, Intakes intakes, QueryCodes codes, Truth truth, Counties counties) {
    this.petitions = petitions;
    this.intakes = intakes;
    this.codes = codes;
    this.truth = truth.sql();
    this.county = counties.open();
    this.clerk = county.as(Role.WINDOW_CLERK);
  }

  private Particulars full() {
    return new Particulars(
        "post",
        new Place("130399101", "青石桥东头"),
        "要求修桥",
        "年内修好",
        "去年向镇里反映过",
        LawfulPath.ADMINISTRATIVE,
        LocalDate.of(2025, 10, 12),
        null,
        List.of("诸葛金丝雀", "赵五"),
        new Authority("儿子", LocalDate.of(2025, 10, 1)),
        Sample.more(Sample.TODAY).readBack(),
        Sample.more(Sample.TODAY).notice());
  }

  private IntakeView view(String number) {
    return intakes.find(clerk, number).orElseThrow();
  }

  @Test
  void whatWasWrittenDownIsShownAsItWas() {
    String number =
        Sample.registered(petitions, county, Sample.with(Sample.letter(), 12, full()));
    IntakeView view = view(number);
    assertThat(java.util.Objects.requireNonNull(view.kind()).zh()).isEqualTo("邮寄");
    assertThat(view.division()).isEqualTo("130399101");
    assertThat(view.place()).isEqualTo("青石桥东头");
    assertThat(view.demand()).isEqualTo("年内修好");
    assertThat(view.earlier()).isEqualTo("去年向镇里反映过");
    assertThat(view.underway()).isEqualTo(LawfulPath.ADMINISTRATIVE);
    assertThat(view.postmarkedOn()).isEqualTo(LocalDate.of(2025, 10, 12));
    assertThat(view.joint()).isTrue();
    assertThat(view.collective()).as("a letter of many is no visit").isFalse();
    assertThat(view.readBackBy()).isEqualTo(county.officer(Role.WINDOW_CLERK).name());
    assertThat(view.contentPath().stream().map(ContentClass::zh))
        .containsExactly("城乡建设", "工程质量");
  }

  @Test
  @Control("P2")
  void theNoticeGivenStandsWithItsEdition() {
    String number = Sample.registered(petitions, county);
    Particulars.NoticeGiven notice = view(number).notice();
    assertThat(java.util.Objects.requireNonNull(notice).version())
        .isEqualTo(PrivacyNotice.on(Sample.TODAY).version());
    assertThat(PrivacyNotice.find(notice.version()).orElseThrow().paragraphs()).hasSize(6);
  }

  /** 条例第19条第1款: the words stay the petitioner's, whatever an officer makes of them. */
  @Test
  void aSummaryStandsBesideTheWordsAndNeverInsteadOfThem() {
    String number =
        Sample.registered(petitions, county, Sample.with(Sample.letter(), 12, full()));
    assertThat(view(number).summary()).isEqualTo("要求修桥");
    assertThat(petitions.find(clerk, number).orElseThrow().statement())
        .isEqualTo(Sample.STATEMENT);
    RegisterMatter wordless = Sample.with(Sample.letter(), "反映修桥", " ");
    Answer answer =
        petitions.register(clerk, Sample.with(wordless, 12, full()), Sample.key());
    assertThat(((Answer.Refused) answer).faults().getFirst().field()).isEqualTo("statement");
  }

  /** Others who signed are names under the matter's key: no row of their own, no way to find them. */
  @Test
  @Control("K1")
  void othersWhoSignedAreNoPersonsOfTheProgram() {
    String number =
        Sample.registered(petitions, county, Sample.with(Sample.letter(), 12, full()));
    assertThat(view(number).signatories()).containsExactly("诸**", "赵**");
    assertThat(intakes.signatories(clerk, number).stream().map(PersonView::name))
        .containsExactly("诸葛金丝雀", "赵五");
    String region = county.region().code();
    assertThat(truth.fetchCount(
            org.jooq.impl.DSL.table("petition.person"),
            org.jooq.impl.DSL.condition("region = ?", region)))
        .as("the petitioner alone")
        .isEqualTo(1);
    byte[] words =
        truth
            .fetchSingle("select words from petition.intake where region = ?", region)
            .get(0, byte[].class);
    assertThat(new String(words, StandardCharsets.UTF_8)).doesNotContain("金丝雀", "青石桥");
  }

  @Test
  void aVisitOfFiveIsCollectiveAndTheTownshipOfTheMatterGivesItsDivision() {
    RegisterMatter visit =
        Sample.of(PetitionForm.VISIT, Purpose.DECISION, Sample.MAIN, List.of(), Sample.TODAY);
    String number =
        Sample.registered(petitions, county, Sample.with(visit, 5, Sample.more(Sample.TODAY)));
    assertThat(view(number).collective()).isTrue();
    assertThat(view(number).division()).isNull();
    RegisterMatter placed =
        new RegisterMatter(
            visit.form(),
            visit.purpose(),
            visit.contentClass(),
            county.bureau().id(),
            visit.subject(),
            visit.statement(),
            1,
            visit.main(),
            List.of(),
            null,
            visit.receivedOn(),
            null,
            visit.more());
    assertThat(view(Sample.registered(petitions, county, placed)).division())
        .isEqualTo(county.region().code());
  }

  @Test
  void aTownshipWindowRegistersToo() {
    Scope town =
        County.scope(county.officer(Role.WINDOW_CLERK), county.east(), Role.WINDOW_CLERK);
    Answer answer = petitions.register(town, Sample.letter(), Sample.key());
    assertThat(answer).isInstanceOf(Answer.Registered.class);
    assertThat(((Answer.Registered) answer).number()).contains(county.east().code());
  }

  @Test
  void whoeverReadBackIsAnOfficerOfTheCounty() {
    Particulars.ReadBack own = java.util.Objects.requireNonNull(full().readBack());
    Particulars foreign =
        full()
            .with(
                new Particulars.ReadBack(java.util.UUID.randomUUID(), own.at(), own.way()));
    Answer answer =
        petitions.register(clerk, Sample.with(Sample.letter(), 12, foreign), Sample.key());
    assertThat(((Answer.Refused) answer).faults().getFirst().field()).isEqualTo("readBackBy");
  }

  @Test
  void filesComeWithTheRegistrationOrNothingDoes() {
    Upload scan =
        new Upload(
            AttachmentKind.ORIGINAL, "来信.txt", "原信".getBytes(StandardCharsets.UTF_8), true);
    Upload program = new Upload(AttachmentKind.ORIGINAL, "来信.exe", new byte[] {1}, true);
    String key = Sample.key();
    Answer refused =
        petitions.register(
            clerk,
            new Registration(Sample.letter(), List.of(scan, program), QueryCodes.secret()),
            key);
    assertThat(((Answer.Refused) refused).faults().getFirst().field()).isEqualTo("file");
    Answer done =
        petitions.register(
            clerk, new Registration(Sample.letter(), List.of(scan), QueryCodes.secret()), key);
    String number = ((Answer.Registered) done).number();
    assertThat(number).as("a refusal leaves no gap").endsWith("-00001");
    assertThat(petitions.find(clerk, number).orElseThrow().timeline().stream()
            .map(TimelineEntry::act))
        .containsExactly("attach", "register");
  }

  @Test
  @Control("A13")
  void theCodeIsKeptAsADigestAndANewOneIsGivenForALoggedReason() {
    String secret = QueryCodes.secret();
    String code = codes.drawn(secret);
    assertThat(code).matches("(\\d{4} ){3}\\d{4}").isEqualTo(codes.drawn(secret));
    Answer done =
        petitions.register(
            clerk, new Registration(Sample.letter(), List.of(), secret), Sample.key());
    var registered = (Answer.Registered) done;
    assertThat(codes.fits(registered.id(), code, stored())).isTrue();
    assertThat(codes.fits(registered.id(), code.replace(" ", ""), stored())).isTrue();
    assertThat(codes.fits(java.util.UUID.randomUUID(), code, stored())).isFalse();
    String next = QueryCodes.secret();
    String number = registered.number();
    assertThat(intakes.giveAnew(clerk, number, SlipReason.LOST, next, 1, Sample.key()))
        .isInstanceOf(Answer.Done.class);
    assertThat(codes.fits(registered.id(), code, stored())).as("the old one").isFalse();
    assertThat(codes.fits(registered.id(), codes.drawn(next), stored())).isTrue();
    assertThat(view(number).codesGiven()).isEqualTo(2);
    TimelineEntry entry = petitions.find(clerk, number).orElseThrow().timeline().getFirst();
    assertThat(entry.act()).isEqualTo("slip");
    assertThat(entry.facts().getFirst().zh()).isEqualTo("回执遗失");
    Answer stale =
        intakes.giveAnew(clerk, number, SlipReason.LOST, QueryCodes.secret(), 1, Sample.key());
    assertThat(((Answer.Refused) stale).kind()).isEqualTo(Answer.Kind.STALE);
  }

  /**
   * Everybody who may not sign in sends half of what an officer may from one address; even from ten
   * thousand addresses all day long nobody hits one of a million codes as often as once in a
   * million days.
   */
  @Test
  @Control("A13")
  void nobodyGuessesACode() {
    double addresses = 10_000;
    double tries = addresses * 60 * 24 * Rates.of(USUAL).stranger();
    double one = tries / Math.pow(10, QueryCodes.DIGITS);
    assertThat(one).isLessThan(1e-6);
    System.out.printf("guess budget: %.1e a day at %.1e tries%n", one, tries);
  }

  /** Requests of an officer in a minute, as the program starts without being told otherwise. */
  private static final int USUAL = 240;

  private byte[] stored() {
    return truth
        .fetchSingle(
            "select code from petition.intake where region = ?", county.region().code())
        .get(0, byte[].class);
  }
}
