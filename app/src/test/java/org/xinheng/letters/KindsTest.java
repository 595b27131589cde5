package org.xinheng.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.house.Control;
import org.xinheng.letters.LetterFacts.Detail;
import org.xinheng.letters.domain.Letter;
import org.xinheng.letters.domain.Template;
import org.xinheng.letters.font.FontFinder;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Procedure;

/** Every kind of letter, printed in both formats and opened again. */
class KindsTest {

  private static final LetterPress PRESS = new LetterPress(FontFinder.ofSystem());
  private static final Templates TEMPLATES = templates();

  private static Templates templates() {
    try {
      return new Templates();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> kinds() {
    return TEMPLATES.all(LetterSample.TODAY).stream().map(Template::kind).toList();
  }

  /** Kinds of the review and of supervision come with their own work. */
  @Test
  void everyLetterThatAnActOfHandlingOwesHasATemplate() {
    Set<String> later =
        Set.of(Notice.REVIEW, Notice.REEXAMINATION, Notice.HEARING, Notice.SUPERVISION).stream()
            .map(Notice::code)
            .collect(Collectors.toSet());
    Set<String> owed =
        Procedure.TABLE.stream()
            .flatMap(row -> row.owes().stream())
            .map(Notice::code)
            .collect(Collectors.toCollection(TreeSet::new));
    owed.removeAll(later);
    assertThat(kinds()).hasSizeGreaterThanOrEqualTo(20).containsAll(owed);
  }

  @ParameterizedTest
  @CsvSource({
    // 第23条: what was received and when, path, procedure, time limit, how to ask
    "acceptance, 6, 2025年10月15日收到|第31条第1款第6项|2025年11月4日（星期二）|查询方式|《信访工作条例》第23条",
    "acceptance, none, 建议、意见或者咨询|第23条",
    // 第22条: matter, materials, day of receipt; 交办 adds deadline and report
    "transfer, 6, XF-2025-501001-00012|某materials|2025年10月15日|5个工作日|第22条第1款|第23条第3款",
    "assignment, 6, 某materials|2025年11月7日（星期五）|办结报告|第22条第1款第3项",
    "whereabouts, 6, 清河县水务局|2025年10月16日|第23条第1款",
    "report-up, 6, 中共清河县委员会|某reason|某advice|第22条第1款第1项",
    // 第31条: each path says where to turn to and within what time
    "guidance, 1, 诉讼|某channel|第31条第1款第1项|条例没有为此规定期限",
    "guidance, 2, 仲裁|某channel|一年|第31条第1款第2项",
    "guidance, 3, 党员申诉|某channel|第31条第1款第3项",
    "guidance, 4, 行政复议|60日|某channel|第31条第1款第4项",
    "guidance, 5, 两个月|某channel|第31条第1款第5项",
    "reply, none, 某text|第29条",
    // 第23条第3款: reasons in detail, consent or refusal
    "objection, 6, 清河县信访局|某reason|某duty|第23条第3款",
    "objection-ruling, 6, 清河县水务局|某ruling|某reason|第23条第3款",
    // 第19、23、36条: ground with its article, right channel, remedy
    "refusal, 4, 应当通过行政程序解决|某reason|有权的行政机关|60日|第31条第1款第4项|可以向清河县人民政府",
    "final-refusal, 6, 同一事实和理由|某reason|新的事实或者理由|第36条第3款",
    // 第34条: reason and new date
    "extension, 6, 某reason|某extension-days日|2025年11月4日（星期二）|某approver|存根|第34条",
    "conversion, 6, 普通程序|2025年11月4日|第34条",
    // 第32条: request, facts, opinion and its basis; 第35条: review, 30 days, to whom
    "opinion, 6, 某request|某findings|某opinion|某legal-basis|30日|清河县人民政府请求复查|"
        + "2025年11月17日（星期一）|第32条|第35条",
    "mediation, 6, 某terms|某other-side|签名|第33条",
    "settlement, 6, 某terms|某other-side|签名|第33条",
    "completion, 6, 某result|某execution|某attitude|送达证明|第22条第1款第3项",
    "delivery, 6, 某delivered-title|某delivered-number|某delivery-way|见证人|第35条",
    "slip, 6, XF-2025-501001-00012|7K3M-92QX|查询方式|第22条",
    "register-form, 6, 王小满|990301199001011234|13800005678|柳林村|李大年|物业说过了保修期|第19条"
  })
  void aLetterSaysWhatItsArticleDemands(String kind, String path, String demanded)
      throws IOException {
    LetterFacts facts = LetterSample.full(path(path), RefusalGround.R7);
    LetterPress.Composed composed = compose(kind, facts, false);
    assertThat(composed.missing()).isEmpty();
    String word = joined(word(composed.letter()));
    String pdf = joined(pdf(composed.letter()));
    for (String words : demanded.split("\\|")) {
      assertThat(word).as(kind + " in Word").contains(joined(words));
      assertThat(pdf).as(kind + " as PDF").contains(joined(words));
    }
  }

  @ParameterizedTest
  @EnumSource(RefusalGround.class)
  void aRefusalQuotesTheArticleOfItsGround(RefusalGround ground) throws IOException {
    String kind = ground.notice().code();
    String said =
        joined(word(compose(kind, LetterSample.full(LawfulPath.NONE, ground), false).letter()));
    assertThat(said).contains(joined("依据：" + ground.article().cite() + "。")).contains("可以向");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Control("E4")
  void whatWasTypedIsNeverRun(String kind) throws IOException {
    String payload = "${7*7}#{7*7}{{1+1}}<#assign x=1>T(java.lang.Runtime){number}<w:br/>&lt;";
    Map<Detail, String> typed = new EnumMap<>(Detail.class);
    for (Detail detail : Detail.values()) {
      typed.put(detail, payload);
    }
    LetterFacts facts = LetterSample.with(LawfulPath.PETITION, RefusalGround.R1, typed);
    Letter letter = compose(kind, facts, false).letter();
    String word = joined(word(letter));
    String pdf = joined(pdf(letter));
    assertThat(word + pdf).doesNotContain("49").doesNotContain("{{2}}");
    if (takesWords(kind)) {
      assertThat(word).contains(joined(payload));
      assertThat(pdf).contains(joined(payload));
    }
  }

  private static boolean takesWords(String kind) {
    Set<String> taken = new TreeSet<>(template(kind).fields());
    taken.retainAll(Set.of("reason", "request", "text", "result", "terms"));
    return !taken.isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theFontIsInsideNothingIsSmallAndNothingStandsOutside(String kind) throws IOException {
    for (boolean large : new boolean[] {false, true}) {
      LetterFacts facts = LetterSample.full(LawfulPath.PETITION, RefusalGround.R1);
      byte[] file = PRESS.pdf(compose(kind, facts, large).letter()).orElseThrow();
      assertThat(file.length).isLessThan(200_000);
      try (PDDocument document = Loader.loadPDF(file)) {
        fontsAreInside(document);
        List<TextPosition> places = places(document);
        assertThat(places).hasSizeGreaterThan(100);
        float least = large ? 16 : 12;
        assertThat(places).allMatch(it -> it.getFontSizeInPt() >= least - 0.01f);
        assertThat(places)
            .allMatch(it ->
                it.getXDirAdj() >= 70
                    && it.getXDirAdj() + it.getWidthDirAdj() <= 595.28 - 70
                    && it.getYDirAdj() >= 50
                    && it.getYDirAdj() <= 841.89 - 40);
      }
    }
  }

  private static void fontsAreInside(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyPageSaysWhichItIsAndOfHowMany(String kind) throws IOException {
    LetterFacts facts = LetterSample.full(LawfulPath.PETITION, RefusalGround.R1);
    byte[] file = PRESS.pdf(compose(kind, facts, true).letter()).orElseThrow();
    try (PDDocument document = Loader.loadPDF(file)) {
      int pages = document.getNumberOfPages();
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(joined(stripper.getText(document)))
            .contains("第" + page + "页共" + pages + "页", "信访编号XF-2025-501001-00012", "查询方式");
      }
    }
  }

  @Test
  void aLongTextGoesOnOverPagesAndNothingIsLost() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      text.append("第").append(i).append("句说到漏水；");
    }
    Map<Detail, String> details = LetterSample.word("某");
    details.put(Detail.FINDINGS, text.toString());
    LetterFacts facts = LetterSample.with(LawfulPath.PETITION, RefusalGround.R1, details);
    Letter letter = compose("opinion", facts, true).letter();
    byte[] file = PRESS.pdf(letter).orElseThrow();
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(8);
    }
    String said = joined(pdf(letter)).replaceAll("信访编号XF.{0,90}?窗口", "");
    assertThat(said).contains("第0句说到漏水", "第450句说到漏水", "第899句说到漏水；");
  }

  /** What lies around shows nobody what a matter is about: slip, foot, name of the file's title. */
  @Test
  @Control("W8")
  void whatStandsOutsideNeverShowsTheNatureOfTheMatter() throws IOException {
    Set<String> telling = Set.of("subject", "statement", "content-class", "purpose", "place");
    assertThat(template("slip").fields()).doesNotContainAnyElementsOf(telling);
    LetterFacts facts = LetterSample.full(LawfulPath.PETITION, RefusalGround.R1);
    for (String kind : kinds()) {
      Letter letter = compose(kind, facts, false).letter();
      assertThat(letter.foot().number() + letter.foot().lines())
          .doesNotContain("漏水")
          .doesNotContain("王小满");
      try (PDDocument document = Loader.loadPDF(PRESS.pdf(letter).orElseThrow())) {
        assertThat(document.getDocumentInformation().getTitle())
            .isEqualTo(letter.title() + " " + letter.number());
        assertThat(document.getDocumentInformation().getMetadataKeys()).containsOnly("Title");
      }
    }
  }

  /** Numbers and telephones stay out of what is delivered to others than the file and the organ. */
  @ParameterizedTest
  @MethodSource("kinds")
  void identityNumbersStandInTheFileAlone(String kind) {
    if (!kind.equals("register-form")) {
      assertThat(template(kind).fields()).doesNotContain("petitioner-id");
    }
    if (!Set.of("register-form", "transfer", "assignment").contains(kind)) {
      assertThat(template(kind).fields()).doesNotContain("petitioner-phone");
    }
  }

  @Test
  void theEditionOfTheDayIsTaken() {
    Templates two =
        new Templates(List.of(edition("2022-05-01", "旧版"), edition("2026-01-01", "新版")));
    assertThat(two.find("some", LetterSample.TODAY).orElseThrow().title()).isEqualTo("旧版");
    assertThat(two.find("some", java.time.LocalDate.of(2026, 1, 1)).orElseThrow().title())
        .isEqualTo("新版");
    assertThat(two.find("some", java.time.LocalDate.of(2022, 4, 30))).isEmpty();
    assertThat(two.find("other", LetterSample.TODAY)).isEmpty();
  }

  @Test
  void aTemplateThatTakesAnUnknownFieldStopsTheStart() {
    Template careless =
        org.xinheng.letters.domain.TemplateReader.read(
            "some", LetterSample.TODAY, "title: 告知书\n---\np {password}\n");
    assertThatThrownBy(() -> new Templates(List.of(careless)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("password");
  }

  @Test
  void withoutAChineseFontThereIsWordAndNoPdf() {
    LetterPress poor = new LetterPress(new FontFinder(List.of()));
    Letter letter =
        compose("reply", LetterSample.full(LawfulPath.NONE, RefusalGround.R1), false).letter();
    assertThat(poor.hasFont()).isFalse();
    assertThat(poor.pdf(letter)).isEmpty();
    assertThat(poor.word(letter)).isNotEmpty();
  }

  @Test
  void charactersThatAreRareAreDrawnAndFoundAgain() throws IOException {
    Map<Detail, String> details = LetterSample.word("某");
    details.put(Detail.TEXT, "𠮷田䶮𬍛。繁體字。“引号”——破折号……");
    LetterFacts facts = LetterSample.with(LawfulPath.NONE, RefusalGround.R1, details);
    assertThat(joined(pdf(compose("reply", facts, false).letter()))).contains("𠮷田䶮𬍛。繁體字。");
  }

  private static Template edition(String from, String title) {
    return org.xinheng.letters.domain.TemplateReader.read(
        "some", java.time.LocalDate.parse(from), "title: " + title + "\n---\np 甲\n");
  }

  private static LawfulPath path(String code) {
    return java.util.Arrays.stream(LawfulPath.values())
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Template template(String kind) {
    return TEMPLATES.find(kind, LetterSample.TODAY).orElseThrow();
  }

  private static LetterPress.Composed compose(String kind, LetterFacts facts, boolean large) {
    Template template = template(kind);
    String number = template.numbered() ? "清住" + template.series() + "〔2025〕12号" : "";
    return PRESS.compose(
        template, facts, LetterSample.OFFICE, number, LetterSample.TODAY, large, false);
  }

  private static String word(Letter letter) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(PRESS.word(letter)));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertThat(document.getFooterList()).hasSize(1);
      return text.getText();
    }
  }

  private static String pdf(Letter letter) throws IOException {
    try (PDDocument document = Loader.loadPDF(PRESS.pdf(letter).orElseThrow())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<TextPosition> places(PDDocument document) throws IOException {
    List<TextPosition> places = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            places.addAll(positions);
          }
        };
    stripper.getText(document);
    return places;
  }

  /** Text without its line ends and spaces, in which both formats differ. */
  private static String joined(String text) {
    return text.replaceAll("\\s", "");
  }
}
