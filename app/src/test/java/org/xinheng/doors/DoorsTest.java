package org.xinheng.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.xinheng.given.Doors.send;
import static org.xinheng.given.Doors.status;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.Doors;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;

/** Two doors, each with its own pages; what each lets in, and what every answer carries. */
@TestProgram
class DoorsTest {

  private static final String NONE = new UUID(0, 1).toString();

  private final Set<String> addresses = new TreeSet<>();
  private final Set<String> posts = new TreeSet<>();
  private final MockMvc pages;
  private final County county;
  private final int staff;
  private final int open;

  @Autowired
  DoorsTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      MockMvc pages,
      Counties counties,
      DoorSettings settings,
      @LocalServerPort int staff) {
    this.pages = pages;
    this.county = counties.open();
    this.staff = staff;
    this.open = settings.publicPort();
    mapping.getHandlerMethods().keySet().forEach(this::note);
    addresses.add("/nowhere");
    addresses.add("/assets/xinheng.css");
    addresses.add("/assets/nothing.css");
  }

  private void note(RequestMappingInfo route) {
    for (String pattern : route.getPatternValues()) {
      String address = pattern.replaceAll("\\{[^}]+}", NONE);
      addresses.add(address);
      boolean writes =
          route.getMethodsCondition().getMethods().stream()
              .anyMatch(method -> method.name().equals("POST"));
      if (writes && !address.equals(HeadersFilter.REPORTS)) {
        posts.add(address);
      }
    }
  }

  @Test
  @Control("H2")
  void everyAnswerCarriesTheHeadersErrorsIncluded() throws Exception {
    for (String address : addresses) {
      for (String method : List.of("GET", "POST", "PUT")) {
        var asked = request(HttpMethod.valueOf(method), address).with(csrf());
        for (Role role : List.of(Role.SECURITY_ADMIN, Role.PERFORMANCE_OFFICER)) {
          headers(method + address, answer(asked.with(county.signedInAs(role))));
        }
        String real = send(staff, Doors.request(method, address));
        assertThat(real)
            .as(method + address)
            .contains("Content-Security-Policy: default-src 'none'");
        assertThat(real).contains("X-Content-Type-Options: nosniff").doesNotContain("Server:");
        assertThat(real).doesNotContain("Strict-Transport-Security");
      }
    }
  }

  private static void headers(String what, MockHttpServletResponse answer) {
    String policy = answer.getHeader("Content-Security-Policy");
    assertThat(policy)
        .as(what)
        .startsWith("default-src 'none'; script-src 'nonce-")
        .contains("frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    assertThat(answer.getHeaders("Content-Security-Policy")).hasSize(1);
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.getHeader("Permissions-Policy"))
        .contains("geolocation=()", "camera=()", "microphone=()");
    String kept = what.contains("/assets/") ? "no-cache" : "no-store";
    assertThat(answer.getHeaders("Cache-Control")).as(what).containsExactly(kept);
  }

  @Test
  @Control("H2")
  void overTlsBrowsersAreToldToStayWithIt() throws Exception {
    var answer = answer(request(HttpMethod.GET, "/sign-in").secure(true));
    assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000");
  }

  @Test
  @Control("H2")
  void aScriptRunsByTheNonceOfItsOwnRequestOnly() throws Exception {
    var asked = request(HttpMethod.GET, "/matters").with(county.signedInAs(Role.WINDOW_CLERK));
    Set<String> nonces = new TreeSet<>();
    for (int i = 0; i < 3; i++) {
      MockHttpServletResponse answer = answer(asked);
      var scripts = Jsoup.parse(answer.getContentAsString()).select("script[src]");
      assertThat(scripts).isNotEmpty();
      scripts.forEach(script -> nonces.add(script.attr("nonce")));
      assertThat(answer.getHeader("Content-Security-Policy"))
          .contains("'nonce-" + scripts.attr("nonce") + "'");
    }
    assertThat(nonces).hasSize(3).allMatch(nonce -> nonce.length() == 24);
  }

  @Test
  @Control("H11")
  void noOfficersPageAnswersAtThePublicDoor() throws Exception {
    for (String address : addresses) {
      boolean common =
          address.equals("/health")
              || address.equals(HeadersFilter.REPORTS)
              || address.startsWith("/assets/")
              || address.startsWith("/public");
      for (String method : List.of("GET", "POST")) {
        if (!common && !address.equals("/")) {
          assertThat(status(send(open, Doors.request(method, address)))).as(address).isEqualTo(404);
          // Nor with a session that would be good at the other door.
          var signedIn =
              request(HttpMethod.valueOf(method), address)
                  .with(csrf())
                  .with(county.signedInAs(Role.SECURITY_ADMIN))
                  .with(at -> {
                    at.setLocalPort(open);
                    return at;
                  });
          assertThat(answer(signedIn).getStatus()).as(address).isEqualTo(404);
        }
      }
    }
  }

  @Test
  @Control("H11")
  void noSpellingLeadsFromThePublicDoorToAnOfficersPage() throws IOException {
    for (String address :
        List.of(
            "/public/../sign-in",
            "/public/..;/sign-in",
            "/public/%2e%2e/sign-in",
            "/assets/../sign-in",
            "/assets/%2e%2e/sign-in",
            "//sign-in",
            "/;x=/sign-in",
            "/public;/../sign-in",
            "/%73ign-in",
            "/error",
            "/logout",
            "/login")) {
      String answer = send(open, Doors.request("GET", address));
      assertThat(status(answer)).as(address).isIn(400, 404);
      assertThat(answer).doesNotContain("username");
    }
    String absolute = "http://localhost:" + staff + "/sign-in";
    assertThat(status(send(open, Doors.request("GET", absolute)))).isIn(400, 404);
  }

  @Test
  void thePublicDoorShowsItsPageWithoutACookie() throws IOException {
    assertThat(send(open, Doors.request("GET", "/"))).contains("302").contains("/public");
    String page = send(open, Doors.request("GET", "/public", "Cookie: xinheng=abcdefgh"));
    assertThat(page)
        .contains("200")
        .contains("怎样提出")
        .contains("六十日内办结")
        .doesNotContain("Set-Cookie");
    assertThat(send(open, Doors.request("GET", "/public/en"))).contains("within 60 days");
    assertThat(send(open, Doors.request("GET", "/health"))).endsWith("ok");
    for (String address : List.of("/public", "/public/en")) {
      assertThat(status(send(staff, Doors.request("GET", address)))).isEqualTo(404);
    }
    assertThat(status(send(staff, Doors.request("GET", "/health")))).isEqualTo(200);
  }

  @Test
  @Control("H11")
  void onlyReadingAndPostingAreMethods() throws IOException {
    for (String address : addresses) {
      for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "X")) {
        for (int port : new int[] {staff, open}) {
          String answer = send(port, Doors.request(method, address));
          assertThat(status(answer)).as(method + " " + address).isEqualTo(405);
        }
      }
    }
    for (String folder : List.of("/assets/", "/assets", "/webjars/", "/webjars/htmx.org/")) {
      String answer = send(staff, Doors.request("GET", folder));
      assertThat(status(answer)).as(folder).isIn(404, 302);
      assertThat(answer).doesNotContain("xinheng.js");
    }
  }

  @Test
  void onlyOurOwnNamesAreAnsweredTo() throws IOException {
    assertThat(status(send(staff, Doors.request("GET", "/sign-in", "Host: evil.example"))))
        .isEqualTo(400);
    assertThat(
            status(
                send(staff, Doors.request("GET", "/sign-in", "Host: localhost.evil.example:80"))))
        .isEqualTo(400);
    assertThat(status(send(staff, "GET /sign-in HTTP/1.1\r\nConnection: close\r\n\r\n")))
        .isEqualTo(400);
    assertThat(status(send(staff, Doors.request("GET", "/sign-in", "Host: LOCALHOST:8080"))))
        .isEqualTo(200);
    assertThat(AdmissionFilter.host("[::1]:80")).isEqualTo("[::1]");
    assertThat(AdmissionFilter.host("[::1]")).isEqualTo("[::1]");
  }

  @Test
  @Control("H1")
  void everyWriteNeedsTheTokenAndAPageOfOurs() throws Exception {
    assertThat(posts).hasSizeGreaterThan(15);
    for (String address : posts) {
      for (Role role : List.of(Role.WINDOW_CLERK, Role.SECURITY_ADMIN, Role.PERFORMANCE_OFFICER)) {
        var bare = request(HttpMethod.POST, address).with(county.signedInAs(role));
        assertThat(answer(bare).getStatus()).as(address).isEqualTo(403);
      }
      for (String header :
          List.of(
              "Origin:http://evil.example",
              "Sec-Fetch-Site:cross-site",
              "Sec-Fetch-Site:same-site")) {
        int colon = header.indexOf(':');
        var foreign =
            request(HttpMethod.POST, address)
                .with(csrf())
                .with(county.signedInAs(Role.SECURITY_ADMIN))
                .header(header.substring(0, colon), header.substring(colon + 1));
        assertThat(answer(foreign).getStatus()).as(address + header).isEqualTo(403);
      }
    }
    var own =
        request(HttpMethod.POST, "/language")
            .with(csrf())
            .header("Host", "localhost")
            .header("Origin", "http://localhost")
            .param("lang", "zh");
    assertThat(answer(own).getStatus()).isEqualTo(302);
  }

  @Test
  @Control("H10")
  void errorPagesSayNothingOfTheProgram() throws IOException {
    for (String address :
        List.of(
            "/nowhere", "/health/x%00", "/sign-in?x=%zz", "/assets/nothing.js", "/%", "/error")) {
      String answer = send(staff, Doors.request("GET", address, "Accept: text/html"));
      assertThat(answer)
          .as(address)
          .doesNotContainPattern(
              "(?i)org\\.|java\\.|springframework|tomcat|exception|\\bat [a-z]+\\.|select |/root|/home|\\.java");
    }
    String json = send(staff, Doors.request("GET", "/nowhere", "Accept: application/json"));
    assertThat(json).doesNotContain("trace", "exception", "org.");
  }

  @Test
  @Control("H9")
  void whatIsTooMuchIsTurnedAwayAtOnce() throws IOException {
    String form = "Content-Type: application/x-www-form-urlencoded";
    byte[] fields = "a=1&".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    String many = Doors.request("POST", "/sign-in", form, "Content-Length: " + fields.length);
    assertThat(status(send(staff, many, fields))).isIn(400, 413);
    String huge = Doors.request("POST", "/sign-in", form, "Content-Length: 1073741824");
    assertThat(status(send(staff, huge, new byte[3_000_000]))).isIn(0, 400, 403, 413);
    String header = Doors.request("GET", "/sign-in", "X-Long: " + "x".repeat(70_000));
    assertThat(status(send(staff, header))).isIn(0, 400, 431);
    String address = Doors.request("GET", "/sign-in?" + "x".repeat(70_000));
    assertThat(status(send(staff, address))).isIn(0, 400, 414, 431);
    assertThat(status(send(staff, Doors.request("GET", "/health")))).isEqualTo(200);
  }

  @Test
  @Control("H9")
  void slowClientsKeepNobodyElseWaiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), staff);
        slow.add(socket);
        String begun =
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 1000\r\n\r\nusername=";
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
      }
      long begun = System.nanoTime();
      for (int i = 0; i < 5; i++) {
        assertThat(status(send(staff, Doors.request("GET", "/sign-in")))).isEqualTo(200);
      }
      assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
      slow.getFirst().setSoTimeout(25_000);
      assertThat(slow.getFirst().getInputStream().readAllBytes().length).isGreaterThanOrEqualTo(0);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
    return pages.perform(asked).andReturn().getResponse();
  }
}
