package org.xinheng.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.gate.Pdfs;
import org.xinheng.gate.web.Looking;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;

/** A scan waits in memory until the officer has looked at it; then it is stored, or dropped. */
@TestProgram
@Import(Stage.class)
@Control("S4")
class ScanUploadTest {

  private static final byte[] PHOTO = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);

  private final MockMvc pages;
  private final DSLContext db;
  private final MovableClock clock;
  private final Stage stage;
  private final County county;
  private final RequestMappingHandlerMapping mapping;
  private String address = "";

  @Autowired
  ScanUploadTest(
      MockMvc pages,
      Truth truth,
      MovableClock clock,
      Stage stage,
      Counties counties,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.pages = pages;
    this.db = truth.sql();
    this.clock = clock;
    this.stage = stage;
    this.county = counties.open();
    this.mapping = mapping;
  }

  @BeforeEach
  void year() {
    stage.year(county);
    address = Stage.running(county, 2).address() + "/record";
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  @Test
  void aScanIsStoredOnlyAfterSomebodyLooked() throws Exception {
    MvcResult first = upload("验收单.pdf", Pdfs.scan(), true);
    assertThat(first.getResponse().getStatus()).isEqualTo(428);
    Looking looking = looking(first);
    assertThat(looking.files().getFirst().name()).isEqualTo("验收单.pdf");
    assertThat(stored("performance.evidence")).isZero();
    assertThat(stored("gate.sighting")).isZero();

    MvcResult half = answer(looking.word(), "true", null, Role.PERFORMANCE_OFFICER);
    assertThat(half.getResponse().getStatus()).isEqualTo(428);
    assertThat(looking(half).missing()).isTrue();
    MvcResult unseen = answer(looking(half).word(), null, "photo", Role.PERFORMANCE_OFFICER);
    assertThat(unseen.getResponse().getStatus()).isEqualTo(428);
    assertThat(stored("performance.evidence")).isZero();

    MvcResult done =
        answer(looking(unseen).word(), "true", "signed-paper", Role.PERFORMANCE_OFFICER);
    assertThat(done.getResponse().getRedirectedUrl()).isEqualTo(indicator());
    assertThat(stored("performance.evidence")).isEqualTo(1);
    assertThat(db.fetch("select what, officer from gate.sighting where region = ?", region()))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.get(0)).isEqualTo("signed-paper");
          assertThat(row.get(1)).isEqualTo(county.officer(Role.PERFORMANCE_OFFICER).id());
        });
    MockHttpServletResponse page =
        pages
            .perform(get(indicator()).with(county.signedInAs(Role.PERFORMANCE_OFFICER)))
            .andReturn()
            .getResponse();
    assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("验收单.pdf", "98.5");
    MvcResult twice = answer(looking(unseen).word(), "true", "photo", Role.PERFORMANCE_OFFICER);
    assertThat(twice.getResponse().getStatus()).as("handed out once").isEqualTo(410);
  }

  @Test
  void whatIsDroppedOrForgottenOrAnotherOfficersIsGone() throws Exception {
    Looking dropped = looking(upload("现场.png", PHOTO, true));
    MvcResult drop =
        pages
            .perform(
                post(address)
                    .param("gate-word", dropped.word())
                    .param("gate-drop", "true")
                    .with(csrf())
                    .with(county.signedInAs(Role.PERFORMANCE_OFFICER)))
            .andReturn();
    assertThat(drop.getResponse().getStatus()).isEqualTo(410);
    assertThat(gone(dropped, Role.PERFORMANCE_OFFICER)).isTrue();

    Looking foreign = looking(upload("现场.png", PHOTO, true));
    assertThat(gone(foreign, Role.AUDITOR)).isTrue();

    Looking late = looking(upload("现场.png", PHOTO, true));
    clock.forward(Duration.ofMinutes(16));
    assertThat(gone(late, Role.PERFORMANCE_OFFICER)).isTrue();
    assertThat(stored("performance.evidence")).isZero();
    assertThat(stored("gate.sighting")).isZero();
  }

  @Test
  void withoutADeclarationNothingIsTakenEvenAfterALook() throws Exception {
    Looking looking = looking(upload("现场.png", PHOTO, false));
    MvcResult answered = answer(looking.word(), "true", "photo", Role.PERFORMANCE_OFFICER);
    assertThat(answered.getResponse().getStatus()).isEqualTo(200);
    assertThat(stored("performance.evidence")).isZero();
  }

  @Test
  void everyUploadAsksForADeclaration() {
    List<String> without =
        mapping.getHandlerMethods().values().stream()
            .filter(it ->
                java.util.Arrays.asList(it.getMethod().getParameterTypes())
                    .contains(MultipartFile.class))
            .filter(it ->
                java.util.Arrays.stream(it.getMethod().getParameters())
                    .noneMatch(one -> one.getName().equals("declared")))
            .map(it -> it.getShortLogMessage())
            .toList();
    assertThat(without).isEmpty();
  }

  @Test
  void nobodysScanWaits() throws Exception {
    MvcResult stranger =
        pages
            .perform(
                multipart(address)
                    .file(new MockMultipartFile("file", "a.png", "image/png", PHOTO))
                    .with(csrf()))
            .andReturn();
    assertThat(stranger.getResponse().getStatus()).isEqualTo(401);
  }

  private boolean gone(Looking looking, Role role) throws Exception {
    return answer(looking.word(), "true", "photo", role).getResponse().getStatus() == 410;
  }

  private MvcResult upload(String name, byte[] content, boolean declared) throws Exception {
    return pages
        .perform(
            multipart(address)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("actual", "98.5")
                .param("as-of", "2025-10-15")
                .param("reason", "现场验收")
                .param("declared", Boolean.toString(declared))
                .param("key", UUID.randomUUID().toString())
                .with(csrf())
                .with(county.signedInAs(Role.PERFORMANCE_OFFICER)))
        .andReturn();
  }

  private MvcResult answer(
      String word,
      @org.jspecify.annotations.Nullable String seen,
      @org.jspecify.annotations.Nullable String reason,
      Role role)
      throws Exception {
    var asked = post(address).param("gate-word", word);
    if (seen != null) {
      asked = asked.param("gate-seen", seen);
    }
    if (reason != null) {
      asked = asked.param("gate-reason", reason);
    }
    return pages.perform(asked.with(csrf()).with(county.signedInAs(role))).andReturn();
  }

  private static Looking looking(MvcResult result) {
    assertThat(result.getResponse().getStatus()).isEqualTo(428);
    return (Looking)
        java.util.Objects.requireNonNull(result.getRequest().getAttribute("gateLooking"));
  }

  private String indicator() {
    return Stage.running(county, 2).address();
  }

  private String region() {
    return county.region().code();
  }

  private int stored(String table) {
    return db.fetchCount(
        org.jooq.impl.DSL.table(table), org.jooq.impl.DSL.condition("region = ?", region()));
  }
}
