package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Routes.Route;
import org.xinheng.identity.Officer;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.OpenToAnyone;
import org.xinheng.identity.OpenToSignedIn;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.identity.SignedIn;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.RevealPurpose;
import org.xinheng.petition.Sample;

/**
 * 个人信息保护法第6条: whatever reads says for what, out of a closed list; a role to whose duty that is
 * foreign does not get in, and what states no purpose or an invented one is refused.
 */
@TestProgram
@Right(1)
class PurposeLimitTest {

  private final List<Route> routes;
  private final MockMvc pages;
  private final Petitions petitions;
  private final DSLContext truth;
  private final HandlerInterceptor guard;
  private final County county;

  @Autowired
  PurposeLimitTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      MockMvc pages,
      Petitions petitions,
      Truth truth,
      ApplicationContext program,
      Counties counties) {
    this.routes = Routes.of(mapping);
    this.pages = pages;
    this.petitions = petitions;
    this.truth = truth.sql();
    this.guard = program.getBean("accessGuard", HandlerInterceptor.class);
    this.county = counties.open();
  }

  @AfterEach
  void nobody() {
    SecurityContextHolder.clearContext();
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void everyRouteServesAPurposeThatIsADutyOfWhomItLetsIn() {
    assertThat(breaches(routes)).as(RightsList.cite(1)).isEmpty();
    assertThat(routes.stream().filter(route -> serves(route.handler()) != null))
        .hasSizeGreaterThan(40);
  }

  @Test
  void aRouteWithoutPurposeOrWithAForeignOneIsReported() throws Exception {
    List<Route> careless =
        Stream.of("silent", "foreign", "right")
            .map(name -> new Route("/" + name, Set.of(), handler(name)))
            .toList();
    assertThat(breaches(careless))
        .containsExactly(
            "/silent says not what it serves",
            "/foreign lets AUDITOR in, to whose duties none of [HANDLE] belongs");
  }

  @Test
  void theProgramItselfRefusesThem() throws Exception {
    assertThatThrownBy(() -> enter("silent", Role.AUDITOR))
        .as(RightsList.cite(1))
        .isInstanceOf(ResponseStatusException.class)
        .hasMessageContaining("403");
    assertThatThrownBy(() -> enter("foreign", Role.AUDITOR)).hasMessageContaining("403");
    assertThat(enter("right", Role.CASE_OFFICER)).isTrue();
  }

  @Test
  void aReadingInClearIsForAListedPurposeOrNotAtAll() throws Exception {
    String number = Sample.registered(petitions, county);
    for (String foreign : List.of("", "credit", "stability", "CONTACT", "contact ")) {
      assertThat(reveal(number, foreign)).as(RightsList.cite(1) + ": " + foreign).isEqualTo(400);
    }
    assertThat(revealed()).isEmpty();
    assertThat(reveal(number, "contact")).isEqualTo(200);
    assertThat(revealed()).containsExactly("contact");
  }

  @Test
  void everyReadingIsLoggedWithItsPurpose() throws Exception {
    String number = Sample.registered(petitions, county);
    for (Role role : Role.values()) {
      for (String address : List.of("/", "/matters", "/matters/" + number, "/performance")) {
        pages.perform(get(address).with(county.signedInAs(role))).andReturn();
      }
    }
    List<String> logged =
        truth
            .fetch(
                "select distinct purpose from ledger.access where region = ? and result < 300",
                county.region().code())
            .getValues(0, String.class);
    Set<String> closed =
        Stream.concat(
                Arrays.stream(ServedPurpose.values()).map(ServedPurpose::code),
                Arrays.stream(RevealPurpose.values()).map(RevealPurpose::code))
            .collect(Collectors.toSet());
    assertThat(logged).as(RightsList.cite(1)).isNotEmpty().isSubsetOf(closed);
    assertThat(logged).contains("handle", "supervise", "statistics", "office");
  }

  private int reveal(String number, String purpose) throws Exception {
    var request =
        post("/matters/" + number + "/reveal")
            .param("purpose", purpose)
            .param("key", Sample.key())
            .with(csrf())
            .with(county.signedInAs(Role.WINDOW_CLERK));
    return pages.perform(request).andReturn().getResponse().getStatus();
  }

  private List<String> revealed() {
    return truth
        .fetch(
            "select purpose from ledger.access where region = ? and act like '%/reveal' and result = 200",
            county.region().code())
        .getValues(0, String.class);
  }

  private static List<String> breaches(List<Route> routes) {
    List<String> breaches = new ArrayList<>();
    for (Route route : routes) {
      Serves serves = serves(route.handler());
      if (route.has(OpenToAnyone.class)) {
        continue;
      }
      if (serves == null || serves.value().length == 0) {
        breaches.add(route.pattern() + " says not what it serves");
        continue;
      }
      for (Role role : route.roles()) {
        if (Arrays.stream(serves.value()).noneMatch(purpose -> purpose.isDutyOf(role))) {
          String purposes = Arrays.toString(serves.value());
          breaches.add(
              route.pattern()
                  + " lets "
                  + role
                  + " in, to whose duties none of "
                  + purposes
                  + " belongs");
        }
      }
    }
    return breaches;
  }

  private static @Nullable Serves serves(HandlerMethod method) {
    return ServedPurpose.declared(method.getMethod(), method.getBeanType()).orElse(null);
  }

  private static HandlerMethod handler(String name) {
    try {
      return new HandlerMethod(new Careless(), Careless.class.getDeclaredMethod(name, Scope.class));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  private boolean enter(String name, Role role) throws Exception {
    Officer officer = county.officer(role);
    SignedIn who =
        new SignedIn(
            officer.region().code(), officer.id(), officer.name(), MovableClock.START, Set.of());
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    MockHttpServletRequest request = new MockHttpServletRequest();
    MockHttpServletResponse response = new MockHttpServletResponse();
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    HandlerMethod handler = handler(name);
    try {
      return guard.preHandle(request, response, handler);
    } finally {
      guard.afterCompletion(request, response, handler, null);
    }
  }

  /** Handlers that forget the purpose, or serve a foreign one; never part of the program. */
  static class Careless {
    @OpenTo(Role.AUDITOR)
    void silent(Scope scope) {}

    @OpenTo(Role.AUDITOR)
    @Serves(ServedPurpose.HANDLE)
    void foreign(Scope scope) {}

    @OpenToSignedIn
    @Serves(ServedPurpose.HANDLE)
    void right(Scope scope) {}
  }
}
