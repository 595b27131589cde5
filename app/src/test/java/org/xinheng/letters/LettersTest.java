package org.xinheng.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Ledger;
import org.xinheng.letters.LetterAnswer.File;
import org.xinheng.letters.LetterAnswer.Issued;
import org.xinheng.letters.LetterAnswer.Reason;
import org.xinheng.letters.LetterAnswer.Refused;
import org.xinheng.petition.Answer;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;
import org.xinheng.shared.OfficeClock;

/** Letters of a matter on the real program: owed by an act, issued once, never changed. */
@TestProgram
class LettersTest {

  private static final int THREADS = 20;

  private final Letters letters;
  private final Offices offices;
  private final Petitions petitions;
  private final Ledger ledger;
  private final MovableClock clock;
  private final DSLContext truth;
  private final County county;

  @Autowired
  LettersTest(
      Letters letters,
      Offices offices,
      Petitions petitions,
      Ledger ledger,
      MovableClock clock,
      Truth truth,
      Counties counties) {
    this.letters = letters;
    this.offices = offices;
    this.petitions = petitions;
    this.ledger = ledger;
    this.clock = clock;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  @Test
  void anActOwesItsLetterAndTheLetterPaysTheDebt() throws IOException {
    String number = transferred();
    LetterList before = list(Role.WINDOW_CLERK, number);
    assertThat(before.owed()).extracting(LetterList.Owed::kind).containsExactly("transfer");
    Issued issued = issued(Role.WINDOW_CLERK, number, "transfer");
    LetterList after = list(Role.WINDOW_CLERK, number);
    assertThat(after.owed()).isEmpty();
    assertThat(after.issued())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.id()).isEqualTo(issued.id());
          assertThat(it.number()).isEqualTo("清信转〔2025〕1号");
          assertThat(it.issuedOn()).isEqualTo(Sample.TODAY);
        });
    assertThat(text(Role.WINDOW_CLERK, number, issued.id()))
        .contains("清河县住房和城乡建设局：", "王小满", "清信转〔2025〕1号", number)
        .contains("2025年10月30日（星期四）", "2025年10月22日（星期三）");
  }

  @Test
  void aPreviewTakesNoNumberAndSettlesNothing() {
    String number = transferred();
    LetterWish wish = wish(Role.WINDOW_CLERK, number, "transfer");
    for (int i = 0; i < 3; i++) {
      LetterAnswer seen =
          letters.preview(county.as(Role.WINDOW_CLERK), number, wish, LetterFormat.WORD);
      assertThat(seen).isInstanceOf(File.class);
    }
    assertThat(list(Role.WINDOW_CLERK, number).owed()).hasSize(1);
    assertThat(series()).isEmpty();
  }

  @Test
  void ofTwentyWhoIssueTheSameLetterOneDoes() throws Exception {
    String number = transferred();
    LetterWish wish = wish(Role.WINDOW_CLERK, number, "transfer");
    List<LetterAnswer> answers =
        atOnce(i -> letters.issue(county.as(Role.WINDOW_CLERK), number, wish, Sample.key()));
    assertThat(answers).filteredOn(Issued.class::isInstance).hasSize(1);
    assertThat(answers)
        .filteredOn(Refused.class::isInstance)
        .hasSize(THREADS - 1)
        .allMatch(it -> ((Refused) it).reason() == Reason.NOT_OWED);
    assertThat(series()).containsExactly(1);
  }

  @Test
  void numbersOfTwentyThreadsHaveNoGapsThoughEveryThirdFails() throws Exception {
    List<String> numbers = IntStream.range(0, THREADS).mapToObj(_ -> transferred()).toList();
    List<LetterAnswer> answers =
        atOnce(i -> {
          Scope clerk = county.as(Role.WINDOW_CLERK);
          String kind = i % 3 == 0 ? "whereabouts" : "transfer";
          UUID owed = wish(Role.WINDOW_CLERK, numbers.get(i), "transfer").owed();
          return letters.issue(
              clerk, numbers.get(i), new LetterWish(kind, owed, false), Sample.key());
        });
    long done = answers.stream().filter(Issued.class::isInstance).count();
    assertThat(done).isEqualTo(13);
    assertThat(series()).containsExactlyElementsOf(IntStream.rangeClosed(1, 13).boxed().toList());
  }

  @Test
  void theSameFormTwiceIsOneLetter() {
    String number = transferred();
    LetterWish wish = wish(Role.WINDOW_CLERK, number, "transfer");
    String key = Sample.key();
    LetterAnswer first = letters.issue(county.as(Role.WINDOW_CLERK), number, wish, key);
    assertThat(letters.issue(county.as(Role.WINDOW_CLERK), number, wish, key)).isEqualTo(first);
    assertThat(series()).containsExactly(1);
  }

  @Test
  void eachYearBeginsWithOne() {
    String first = transferred();
    issued(Role.WINDOW_CLERK, first, "transfer");
    clock.moveTo(LocalDate.of(2026, 1, 5));
    String second = registered();
    classified(second);
    act(Role.WINDOW_CLERK, second, "transfer", Map.of("toUnit", county.housing().id().toString()));
    issued(Role.WINDOW_CLERK, second, "transfer");
    assertThat(list(Role.WINDOW_CLERK, second).issued().getFirst().number())
        .isEqualTo("清信转〔2026〕1号");
  }

  @Test
  void theUnitThatDidTheActIssuesItsLetter() {
    String number = transferred();
    act(Role.CASE_OFFICER, number, "accept", Map.of());
    LetterWish wish = wish(Role.CASE_OFFICER, number, "acceptance");
    assertThat(letters.issue(county.as(Role.WINDOW_CLERK), number, wish, Sample.key()))
        .isEqualTo(Refused.of(Reason.NOT_YOURS));
    assertThat(letters.preview(county.as(Role.BUREAU_LEADER), number, wish, LetterFormat.WORD))
        .isEqualTo(Refused.of(Reason.NOT_YOURS));
    issued(Role.CASE_OFFICER, number, "acceptance");
    assertThat(list(Role.CASE_OFFICER, number).issued().getFirst().number())
        .isEqualTo("清住受〔2025〕1号");
  }

  @Test
  void whoMayNotKnowOfTheMatterFindsNoLetter() {
    String number = transferred();
    Issued issued = issued(Role.WINDOW_CLERK, number, "transfer");
    Scope stranger = county.asLabourOfficer();
    assertThat(letters.list(stranger, number)).isEmpty();
    assertThat(letters.copy(stranger, number, issued.id(), LetterFormat.WORD))
        .isInstanceOf(LetterAnswer.NotFound.class);
    assertThat(letters.issue(stranger, number, new LetterWish("slip", null, false), Sample.key()))
        .isInstanceOf(LetterAnswer.NotFound.class);
    assertThat(letters.print(stranger, Set.of(issued.id()), Sample.key()))
        .isInstanceOf(LetterAnswer.NotFound.class);
  }

  @Test
  void anAnonymousMatterOwesNoLetterToAPetitioner() {
    String number = Sample.registered(petitions, county, Sample.anonymous(Sample.letter()));
    classified(number);
    act(Role.WINDOW_CLERK, number, "transfer", Map.of("toUnit", county.housing().id().toString()));
    act(Role.CASE_OFFICER, number, "accept", Map.of());
    assertThat(list(Role.CASE_OFFICER, number).owed())
        .extracting(LetterList.Owed::kind)
        .doesNotContain("acceptance");
    assertThat(series()).isEmpty();
    issued(Role.WINDOW_CLERK, number, "transfer");
  }

  @Test
  void whatWasIssuedStaysAsItWasIssued() throws Exception {
    String number = transferred();
    Issued issued = issued(Role.WINDOW_CLERK, number, "transfer");
    byte[] then = copy(Role.WINDOW_CLERK, number, issued.id(), LetterFormat.WORD);
    Scope leader = county.as(Role.BUREAU_LEADER);
    OfficeSettings other = new OfficeSettings("清访", "0335-7777777", "", "", "", 0);
    int version = offices.settings(county.region(), county.bureau().id()).version();
    assertThat(offices.set(leader, other, version, Sample.key())).isTrue();
    clock.moveTo(LocalDate.of(2026, 3, 2));
    assertThat(copy(Role.WINDOW_CLERK, number, issued.id(), LetterFormat.WORD)).isEqualTo(then);
    for (String change :
        List.of(
            "update letters.letter set number = 'x' where id = ?",
            "delete from letters.letter where id = ?")) {
      assertThatThrownBy(() -> truth.execute(change, issued.id()))
          .hasMessageContaining("an issued letter is never changed");
    }
    String next = transferred();
    issued(Role.WINDOW_CLERK, next, "transfer");
    assertThat(list(Role.WINDOW_CLERK, next).issued().getFirst().number()).isEqualTo("清访转〔2026〕1号");
  }

  @Test
  void theHistoryHoldsTheFingerprintAndStaysWhole() throws Exception {
    String number = transferred();
    Issued issued = issued(Role.WINDOW_CLERK, number, "transfer");
    byte[] file = copy(Role.WINDOW_CLERK, number, issued.id(), LetterFormat.WORD);
    byte[] hash =
        truth
            .fetchSingle("select word_hash from letters.letter where id = ?", issued.id())
            .get(0, byte[].class);
    assertThat(MessageDigest.getInstance("SHA-256").digest(file)).isEqualTo(hash);
    UUID id = petitions.find(county.as(Role.WINDOW_CLERK), number).orElseThrow().id();
    assertThat(ledger.history(county.region(), id).getLast().kind()).isEqualTo("letters.issued");
    assertThat(ledger.isWhole(county.region(), id)).isTrue();
    byte[] stored =
        truth
            .fetchSingle("select word_file from letters.letter where id = ?", issued.id())
            .get(0, byte[].class);
    assertThat(HexFormat.of().formatHex(stored)).doesNotContain(HexFormat.of().formatHex(file));
    assertThat(petitions.find(county.as(Role.WINDOW_CLERK), number).orElseThrow().timeline())
        .first()
        .satisfies(it -> assertThat(it.act()).isEqualTo("letters.issued"));
  }

  @Test
  void aCorrectedLetterTakesThePlaceOfOneThatStays() {
    String number = transferred();
    Issued issued = issued(Role.WINDOW_CLERK, number, "transfer");
    Scope clerk = county.as(Role.WINDOW_CLERK);
    LetterAnswer again = letters.replace(clerk, number, issued.id(), true, Sample.key());
    assertThat(again).isInstanceOf(Issued.class);
    LetterList list = list(Role.WINDOW_CLERK, number);
    assertThat(list.issued()).hasSize(2);
    assertThat(list.issued().getFirst().number()).isEqualTo("清信转〔2025〕2号");
    assertThat(list.isReplaced(issued.id())).isTrue();
    assertThat(letters.replace(clerk, number, issued.id(), false, Sample.key()))
        .isEqualTo(Refused.of(Reason.NOT_OWED));
    assertThat(series()).containsExactly(1, 2);
  }

  @Test
  void theOpinionNamesTheReviewAndTheProofItsLastDay() throws IOException {
    String number = transferred();
    act(Role.CASE_OFFICER, number, "accept", Map.of());
    Map<String, String> opinion =
        Map.of(
            "outcome", "supported",
            "request", "维修楼顶",
            "facts", "经现场查看，防水层老化",
            "opinion", "由维修资金支出，年内完成维修",
            "legalBasis", "《住宅专项维修资金管理办法》第九条");
    Map<String, String> draft = new java.util.HashMap<>(opinion);
    draft.put("proposed", "conclude-opinion");
    act(Role.CASE_OFFICER, number, "propose", draft);
    act(Role.UNIT_HEAD, number, "approve", Map.of());
    Issued issued = issued(Role.CASE_OFFICER, number, "opinion");
    assertThat(text(Role.CASE_OFFICER, number, issued.id()))
        .contains("维修楼顶", "防水层老化", "予以支持", "第九条", "30日内", "请求复查")
        .contains("2025年11月14日（星期五）");
    act(
        Role.CASE_OFFICER,
        number,
        "deliver",
        Map.of("deliveredOn", Sample.TODAY.toString(), "way", "in-person"));
    Issued proof = issued(Role.CASE_OFFICER, number, "delivery");
    assertThat(text(Role.CASE_OFFICER, number, proof.id()))
        .contains("信访处理意见书", "清住理〔2025〕1号", "2025年10月15日（星期三）", "2025年11月14日（星期五）");
  }

  @Test
  void everyFreeKindCanBeMadeAndABlankProofBeforeDelivery() throws IOException {
    String number = registered();
    Issued slip = issued(Role.WINDOW_CLERK, number, new LetterWish("slip", null, true));
    assertThat(text(Role.WINDOW_CLERK, number, slip.id()))
        .contains(number, "2025年10月30日（星期四）")
        .doesNotContain("漏水")
        .doesNotContain("王小满");
    Issued form = issued(Role.WINDOW_CLERK, number, new LetterWish("register-form", null, false));
    assertThat(text(Role.WINDOW_CLERK, number, form.id()))
        .contains("王小满", "130399199001011237", "小区三号楼楼顶漏水");
    assertThat(
            letters.issue(
                county.as(Role.WINDOW_CLERK),
                number,
                new LetterWish("acceptance", null, false),
                Sample.key()))
        .isEqualTo(Refused.of(Reason.NOT_OWED));
  }

  @Test
  void chosenLettersAreOnePdfAndEachPrintingIsInTheHistory() throws IOException {
    String first = transferred();
    String second = transferred();
    Set<UUID> ids =
        Set.of(
            issued(Role.WINDOW_CLERK, first, "transfer").id(),
            issued(Role.WINDOW_CLERK, second, "transfer").id());
    String key = Sample.key();
    File bundle = (File) letters.print(county.as(Role.WINDOW_CLERK), ids, key);
    letters.print(county.as(Role.WINDOW_CLERK), ids, key);
    try (PDDocument document = Loader.loadPDF(bundle.content())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("清信转〔2025〕1号", "清信转〔2025〕2号", first, second);
    }
    for (String number : List.of(first, second)) {
      UUID id = petitions.find(county.as(Role.WINDOW_CLERK), number).orElseThrow().id();
      assertThat(ledger.history(county.region(), id))
          .extracting(it -> it.kind())
          .containsOnlyOnce("letters.printed");
    }
  }

  @Test
  void twoUnitsNeverShareAMark() {
    Scope leader = county.as(Role.BUREAU_LEADER);
    Scope head = county.as(Role.UNIT_HEAD);
    assertThat(offices.set(leader, new OfficeSettings("清一", "", "", "", "", 0), 0, Sample.key()))
        .isTrue();
    assertThat(offices.set(head, new OfficeSettings("清一", "", "", "", "", 0), 0, Sample.key()))
        .isFalse();
    assertThat(offices.set(leader, new OfficeSettings("清二", "", "", "", "", 0), 0, Sample.key()))
        .as("a stale version")
        .isFalse();
    assertThat(offices.set(leader, new OfficeSettings("清二", "", "", "", "", 0), 1, Sample.key()))
        .isTrue();
  }

  private String registered() {
    return Sample.registered(
        petitions, county, Sample.letter(LocalDate.ofInstant(clock.instant(), OfficeClock.ZONE)));
  }

  private String transferred() {
    String number = registered();
    classified(number);
    act(Role.WINDOW_CLERK, number, "transfer", Map.of("toUnit", county.housing().id().toString()));
    return number;
  }

  private void classified(String number) {
    act(Role.WINDOW_CLERK, number, "classify", Map.of("petitionClass", "grievance", "path", "6"));
  }

  private void act(Role role, String number, String act, Map<String, String> fields) {
    Scope scope = county.as(role);
    int version = petitions.find(scope, number).orElseThrow().version();
    assertThat(petitions.act(scope, number, act, fields, version, Sample.key()))
        .isInstanceOf(Answer.Done.class);
  }

  private LetterList list(Role role, String number) {
    return letters.list(county.as(role), number).orElseThrow();
  }

  private LetterWish wish(Role role, String number, String kind) {
    UUID owed =
        list(role, number).owed().stream()
            .filter(it -> it.kind().equals(kind))
            .findFirst()
            .orElseThrow()
            .id();
    return new LetterWish(kind, owed, false);
  }

  private Issued issued(Role role, String number, String kind) {
    return issued(role, number, wish(role, number, kind));
  }

  private Issued issued(Role role, String number, LetterWish wish) {
    LetterAnswer answer = letters.issue(county.as(role), number, wish, Sample.key());
    assertThat(answer).isInstanceOf(Issued.class);
    return (Issued) answer;
  }

  private byte[] copy(Role role, String number, UUID id, LetterFormat format) {
    LetterAnswer answer = letters.copy(county.as(role), number, id, format);
    assertThat(answer).isInstanceOf(File.class);
    return ((File) answer).content();
  }

  private String text(Role role, String number, UUID id) throws IOException {
    try (PDDocument document = Loader.loadPDF(copy(role, number, id, LetterFormat.PDF))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  /** Running numbers given in this county, in order. */
  private List<Integer> series() {
    return truth
        .fetch(
            "select ordinal from letters.letter where region = ? and ordinal is not null"
                + " order by year, ordinal",
            county.region().code())
        .getValues(0, Integer.class);
  }

  private static List<LetterAnswer> atOnce(java.util.function.IntFunction<LetterAnswer> work)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<LetterAnswer>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int nth = i;
        calls.add(() -> work.apply(nth));
      }
      List<LetterAnswer> answers = new ArrayList<>();
      for (var done : threads.invokeAll(calls)) {
        answers.add(done.get());
      }
      return answers;
    }
  }
}
