package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.xinheng.gate.Pdfs;
import org.xinheng.gate.web.Looking;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.FailingStatements;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;

/** Files of a matter: sealed, listed, handed out as files, and looked at before they are kept. */
@TestProgram
class AttachmentsTest {

  private static final byte[] WORDS = "青石桥塌了两处".getBytes(StandardCharsets.UTF_8);

  private final Petitions petitions;
  private final Attachments attachments;
  private final MockMvc pages;
  private final DSLContext truth;
  private final County county;

  @Autowired
  AttachmentsTest(
      Petitions petitions, Attachments attachments, MockMvc pages, Truth truth, Counties counties) {
    this.petitions = petitions;
    this.attachments = attachments;
    this.pages = pages;
    this.truth = truth.sql();
    this.county = counties.open();
  }

  private static Upload text(String name, byte[] content, boolean declared) {
    return new Upload(AttachmentKind.MATERIAL, name, content, declared);
  }

  @Test
  @Control("K1")
  void aFileIsKeptUnderTheMattersKeyAndComesBackAsItWas() {
    String number = Sample.registered(petitions, county);
    var clerk = county.as(Role.WINDOW_CLERK);
    assertThat(attachments.add(clerk, number, text("C:\\桌面\\说明.txt", WORDS, true), Sample.key()))
        .isEqualTo(new Answer.Done(number, "attach"));
    assertThat(attachments.list(clerk, number))
        .singleElement()
        .satisfies(file -> {
          assertThat(file.name()).isEqualTo("说明.txt");
          assertThat(file.bytes()).isEqualTo(WORDS.length);
        });
    AttachedFile opened = attachments.open(clerk, number, 1).orElseThrow();
    assertThat(opened.content()).isEqualTo(WORDS);
    assertThat(opened.mediaType()).startsWith("text/plain");
    var row =
        truth.fetchSingle(
            "select name, content from petition.attachment where region = ?",
            county.region().code());
    assertThat(new String(row.get(0, byte[].class), StandardCharsets.UTF_8)).doesNotContain("说明");
    assertThat(new String(row.get(1, byte[].class), StandardCharsets.UTF_8)).doesNotContain("青石桥");
    assertThat(petitions.find(clerk, number).orElseThrow().timeline().getFirst().act())
        .isEqualTo("attach");
  }

  @Test
  void theSameUploadTwiceIsOneFileAndAFailureLeavesNone() {
    String number = Sample.registered(petitions, county);
    var clerk = county.as(Role.WINDOW_CLERK);
    String key = Sample.key();
    FailingStatements.eachOf(
        county.region(),
        () ->
            assertThat(attachments.add(clerk, number, text("一.txt", WORDS, true), key))
                .isInstanceOf(Answer.Done.class));
    attachments.add(clerk, number, text("一.txt", WORDS, true), key);
    assertThat(attachments.list(clerk, number)).hasSize(1);
  }

  @Test
  @Control("S4")
  void whatIsNoneOfTheKindsOrUndeclaredOrMarkedIsNotTaken() {
    String number = Sample.registered(petitions, county);
    byte[] marked = "机密★10年".getBytes(StandardCharsets.UTF_8);
    assertThat(fault(number, text("程序.exe", WORDS, true))).isEqualTo("petition.fault.file-kind");
    assertThat(fault(number, text("图.png", WORDS, true))).isEqualTo("petition.fault.file-kind");
    assertThat(fault(number, text("空.txt", new byte[0], true)))
        .isEqualTo("petition.fault.file-kind");
    assertThat(fault(number, text("大.txt", new byte[11 << 20], true)))
        .isEqualTo("petition.fault.file-size");
    assertThat(fault(number, text("一.txt", WORDS, false)))
        .isEqualTo("petition.fault.file-undeclared");
    Answer secret =
        attachments.add(
            county.as(Role.WINDOW_CLERK), number, text("一.txt", marked, true), Sample.key());
    assertThat(((Answer.Refused) secret).kind()).isEqualTo(Answer.Kind.CLASSIFIED);
    assertThat(attachments.list(county.as(Role.WINDOW_CLERK), number)).isEmpty();
  }

  private String fault(String number, Upload file) {
    Answer answer = attachments.add(county.as(Role.WINDOW_CLERK), number, file, Sample.key());
    return ((Answer.Refused) answer).faults().getFirst().messageKey();
  }

  @Test
  void nobodyOutsideTheScopeSeesOrAddsOne() {
    String number = Sample.registered(petitions, county);
    var clerk = county.as(Role.WINDOW_CLERK);
    attachments.add(clerk, number, text("一.txt", WORDS, true), Sample.key());
    var foreign = county.as(Role.CASE_OFFICER);
    assertThat(attachments.list(foreign, number)).isEmpty();
    assertThat(attachments.open(foreign, number, 1)).isEmpty();
    assertThat(attachments.add(foreign, number, text("二.txt", WORDS, true), Sample.key()))
        .isEqualTo(new Answer.NotFound());
  }

  @Test
  @Control("S4")
  void aScanWaitsUntilTheOfficerHasLooked() throws Exception {
    String number = Sample.registered(petitions, county);
    String address = "/matters/" + number;
    MvcResult held = upload(address, "来信.pdf", Pdfs.scan(), true);
    assertThat(held.getResponse().getStatus()).isEqualTo(428);
    assertThat(attachments.list(county.as(Role.WINDOW_CLERK), number)).isEmpty();
    Looking looking =
        (Looking) java.util.Objects.requireNonNull(held.getRequest().getAttribute("gateLooking"));
    MockHttpServletResponse released =
        pages
            .perform(
                post(address + "/attachments")
                    .param("gate-word", looking.word())
                    .param("gate-seen", "true")
                    .param("gate-reason", "signed-paper")
                    .with(csrf())
                    .with(county.signedInAs(Role.WINDOW_CLERK)))
            .andReturn()
            .getResponse();
    assertThat(released.getRedirectedUrl()).isEqualTo(address + "?done=attach");
    assertThat(attachments.list(county.as(Role.WINDOW_CLERK), number)).hasSize(1);
  }

  @Test
  void itIsHandedOutAsAFileThatBelongsToNoPage() throws Exception {
    String number = Sample.registered(petitions, county);
    String address = "/matters/" + number;
    assertThat(upload(address, "说明.txt", WORDS, true).getResponse().getRedirectedUrl())
        .isEqualTo(address + "?done=attach");
    Document page = Jsoup.parse(answer(address).getContentAsString(StandardCharsets.UTF_8));
    assertThat(page.select(".files a").eachText()).isEqualTo(List.of("说明.txt"));
    MockHttpServletResponse file = answer(page.expectFirst(".files a").attr("href"));
    assertThat(file.getHeaders("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("sandbox", "default-src 'none'");
    assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;");
    assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.getContentAsByteArray()).isEqualTo(WORDS);
    Document refused =
        Jsoup.parse(
            upload(address, "说明.txt", WORDS, false).getResponse().getContentAsString());
    assertThat(refused.select(".field.has-error .field-error").text()).contains("不含涉密内容");
  }

  private MockHttpServletResponse answer(String address) throws Exception {
    return pages
        .perform(get(address).with(county.signedInAs(Role.WINDOW_CLERK)))
        .andReturn()
        .getResponse();
  }

  private MvcResult upload(String address, String name, byte[] content, boolean declared)
      throws Exception {
    var request =
        multipart(address + "/attachments")
            .file(new MockMultipartFile("file", name, "application/octet-stream", content))
            .param("attachmentKind", "original")
            .param("key", Sample.key());
    if (declared) {
      request.param("declared", "true");
    }
    return pages
        .perform(request.with(csrf()).with(county.signedInAs(Role.WINDOW_CLERK)))
        .andReturn();
  }
}
