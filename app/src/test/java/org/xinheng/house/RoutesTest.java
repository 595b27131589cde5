package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Routes.Route;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.OpenToAnyone;
import org.xinheng.identity.OpenToSignedIn;
import org.xinheng.identity.Role;

/** Every route says who may open it, and opens to nobody else. */
@TestProgram
@Control("Z1")
class RoutesTest {

  private final List<Route> routes;
  private final MockMvc pages;
  private final County county;

  @Autowired
  RoutesTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      MockMvc pages,
      Counties counties) {
    this.routes = Routes.of(mapping);
    this.pages = pages;
    this.county = counties.open();
  }

  @Test
  void everyRouteSaysOnceWhoMayOpenIt() {
    assertThat(routes).hasSizeGreaterThanOrEqualTo(4);
    assertThat(Routes.breaches(routes)).isEmpty();
  }

  @Test
  void aRouteRefusesEveryRoleThatItDoesNotName() throws Exception {
    List<String> opened = new ArrayList<>();
    for (Route route : routes) {
      for (Role role : Role.values()) {
        if (!route.roles().isEmpty()
            && !route.roles().contains(role)
            && status(route, role) != 403) {
          opened.add(route + " answered " + role);
        }
      }
    }
    assertThat(opened).isEmpty();
  }

  @Test
  void withoutSigningInOnlyWhatIsOpenToAnyoneAnswers() throws Exception {
    List<String> opened = new ArrayList<>();
    for (Route route : routes) {
      if (!route.has(OpenToAnyone.class)) {
        var answer = pages.perform(asked(route)).andReturn().getResponse();
        String where = answer.getRedirectedUrl();
        // A program has no sign-in page to be led to.
        boolean refused =
            route.pattern().startsWith("/api/")
                ? answer.getStatus() == 401
                : where != null && where.endsWith("/sign-in");
        if (!refused) {
          opened.add(route + " answered " + answer.getStatus() + " and led to " + where);
        }
      }
    }
    assertThat(opened).isEmpty();
  }

  @Test
  void carelessRoutesAreReported() {
    List<String> breaches = Routes.breaches(careless());
    assertThat(breaches)
        .hasSize(7)
        .anyMatch(breach -> breach.contains("/silent") && breach.contains("0 times"))
        .anyMatch(breach -> breach.contains("/twice") && breach.contains("2 times"))
        .anyMatch(breach -> breach.contains("/any-method") && breach.contains("GET or POST"))
        .anyMatch(breach -> breach.contains("/both") && breach.contains("GET or POST"))
        .anyMatch(breach -> breach.contains("/nobody") && breach.contains("opens to nobody"))
        .anyMatch(breach -> breach.contains("/nobody") && breach.contains("takes no Scope"))
        .anyMatch(breach -> breach.contains("/reasonless") && breach.contains("without a reason"));
  }

  private int status(Route route, Role role) throws Exception {
    return pages
        .perform(asked(route).with(county.signedInAs(role)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  /** A request for the route with something plausible in the place of its variables. */
  private static MockHttpServletRequestBuilder asked(Route route) {
    HttpMethod method = HttpMethod.valueOf(route.method().name());
    String address = route.pattern().replaceAll("\\{[^}]+}", new UUID(0, 1).toString());
    return request(method, address).with(csrf());
  }

  private static List<Route> careless() {
    StaticWebApplicationContext context = new StaticWebApplicationContext();
    context.registerSingleton("careless", Careless.class);
    RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
    List<Route> routes = Routes.of(mapping);
    assertThat(routes).hasSize(Careless.class.getDeclaredMethods().length);
    return routes;
  }

  /** Breaks the rule in every way. Being inside a test, it is never part of the program. */
  @Controller
  static class Careless {
    @GetMapping("/silent")
    void silent() {}

    @OpenToSignedIn
    @OpenToAnyone(reason = "nothing that anybody could mind")
    @GetMapping("/twice")
    void twice() {}

    @OpenToSignedIn
    @RequestMapping("/any-method")
    void anyMethod() {}

    @OpenToSignedIn
    @RequestMapping(
        path = "/both",
        method = {
          org.springframework.web.bind.annotation.RequestMethod.GET,
          org.springframework.web.bind.annotation.RequestMethod.POST
        })
    void both() {}

    @OpenTo({})
    @PostMapping("/nobody")
    void nobody() {}

    @OpenToAnyone(reason = " ")
    @GetMapping("/reasonless")
    void reasonless() {}

    @OpenToSignedIn
    @GetMapping("/right")
    void right() {}
  }
}
