package org.xinheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;

/** Acts of consequence need the second factor proven just now. */
@TestProgram
@Control("A11")
class StepUpTest {

  private final MockMvc pages;
  private final RequestMappingHandlerMapping mapping;
  private final County county;

  StepUpTest(
      @Autowired MockMvc pages,
      @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      @Autowired Counties counties) {
    this.pages = pages;
    this.mapping = mapping;
    this.county = counties.open();
  }

  @Test
  void everyFlaggedRouteRefusesAStaleFactorWithItsReason() throws Exception {
    int flagged = 0;
    for (var entry : mapping.getHandlerMethods().entrySet()) {
      HandlerMethod handler = entry.getValue();
      if (!handler.hasMethodAnnotation(FreshFactor.class)) {
        continue;
      }
      flagged++;
      HttpMethod method =
          HttpMethod.valueOf(
              entry.getKey().getMethodsCondition().getMethods().iterator().next().name());
      String address =
          entry
              .getKey()
              .getPatternValues()
              .iterator()
              .next()
              .replace("{year}", "2025")
              .replace("{ordinal}", "1")
              .replaceAll("\\{[^}]+}", new UUID(0, 1).toString());
      OpenTo open = handler.getMethodAnnotation(OpenTo.class);
      Role role = open == null ? Role.WINDOW_CLERK : open.value()[0];
      pages
          .perform(
              request(method, address)
                  .with(County.signedIn(county.officer(role), Duration.ofMinutes(16)))
                  .with(csrf()))
          .andExpect(status().isForbidden())
          .andExpect(header().string("X-Refused-Because", "factor-not-fresh"));
    }
    assertThat(flagged).isGreaterThanOrEqualTo(8);
  }

  @Test
  void theRoutesOfConsequenceAreFlagged() {
    List<String> flagged =
        mapping.getHandlerMethods().entrySet().stream()
            .filter(entry -> entry.getValue().hasMethodAnnotation(FreshFactor.class))
            .flatMap(entry -> entry.getKey().getPatternValues().stream())
            .toList();
    assertThat(flagged)
        .contains(
            "/matters/{number}/reveal",
            "/performance/{year}/{code}/{ordinal}/evidence.csv",
            "/settings/officers",
            "/settings/officers/{login}/appoint",
            "/settings/officers/{login}/end",
            "/settings/officers/{login}/enabled",
            "/settings/officers/{login}/reset",
            "/account/factor");
  }

  @Test
  void thePageOfTheRefusalLeadsThroughTheProofAndBack() throws Exception {
    String page =
        pages
            .perform(
                request(HttpMethod.POST, "/settings/officers/window-clerk/reset")
                    .header("Referer", "http://localhost/settings/officers/window-clerk")
                    .with(
                        County.signedIn(
                            county.officer(Role.SECURITY_ADMIN), Duration.ofMinutes(16)))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(
            org.jsoup.Jsoup.parse(page)
                .select("form[action=/step-up] input[name=back]")
                .attr("value"))
        .isEqualTo("/settings/officers/window-clerk");
  }
}
