package org.xinheng.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xinheng.gate.Visitors;
import org.xinheng.given.MovableClock;
import org.xinheng.house.Control;
import org.xinheng.shared.Region;

/** How much one caller may send: of an officer, of a page, from an address. */
@Control("H8")
class RatesTest {

  private static final Rates RATES = Rates.of(240);

  private final MovableClock clock = new MovableClock();
  private final Buckets buckets = new Buckets(clock);
  private final AtomicInteger passed = new AtomicInteger();

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private MockHttpServletResponse send(Map<String, Integer> claims, String address)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new RateFilter(buckets, _ -> claims)
        .doFilter(request, response, (_, _) -> passed.incrementAndGet());
    return response;
  }

  @Test
  void aBurstOfTenTimesTheRateIsToldToWaitAndCostsNothing() throws Exception {
    int refused = 0;
    for (int second = 0; second < 60; second++) {
      for (int i = 0; i < 40; i++) {
        MockHttpServletResponse answer = send(Map.of("officer", RATES.officer()), "/matters");
        if (answer.getStatus() == 429) {
          refused++;
          assertThat(Integer.parseInt(answer.getHeader("Retry-After"))).isBetween(1, 2);
        }
      }
      clock.forward(Duration.ofSeconds(1));
    }
    assertThat(refused).isBetween(2_400 - 240 - 60 - 1, 2_400 - 240);
    assertThat(passed.get()).as("only these reached the program").isEqualTo(2_400 - refused);
    assertThat(send(Map.of("colleague", RATES.officer()), "/matters").getStatus()).isEqualTo(200);
  }

  @Test
  void whoWaitsAsToldGetsIn() throws Exception {
    Map<String, Integer> claim = Map.of("officer", 60);
    for (int i = 0; i < 15; i++) {
      assertThat(send(claim, "/matters").getStatus()).isEqualTo(200);
    }
    MockHttpServletResponse refused = send(claim, "/matters");
    assertThat(refused.getStatus()).isEqualTo(429);
    clock.forward(Duration.ofSeconds(Long.parseLong(refused.getHeader("Retry-After"))));
    assertThat(send(claim, "/matters").getStatus()).isEqualTo(200);
  }

  @Test
  void filesOfThePageAreNotCountedAndAClockPutBackFillsNothing() throws Exception {
    Map<String, Integer> claim = Map.of("officer", 10);
    for (int i = 0; i < 100; i++) {
      assertThat(send(claim, "/assets/xinheng.css").getStatus()).isEqualTo(200);
    }
    assertThat(send(claim, "/").getStatus()).isEqualTo(200);
    assertThat(send(claim, "/").getStatus()).isEqualTo(200);
    clock.forward(Duration.ofHours(-1));
    assertThat(send(claim, "/").getStatus()).isEqualTo(429);
  }

  @Test
  void anOfficerHasAShareOfHisOwnAndOneAPage() {
    UUID officer = new UUID(1, 2);
    Region region = new Region("139001");
    Callers callers = new Callers(RATES, () -> Optional.of(new Visitors.Visitor(region, officer)));
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/matters/XF-2025-1/accept");
    request.setRemoteAddr("192.0.2.1");
    assertThat(callers.claims(request)).isEqualTo(Map.of("stranger 192.0.2.1", 120));
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated("x", null, java.util.List.of()));
    Map<String, Integer> expected = new LinkedHashMap<>();
    expected.put(officer.toString(), 240);
    expected.put(officer + " POST /matters/*/accept", 120);
    assertThat(callers.claims(request)).isEqualTo(expected);
    assertThat(new Callers(Rates.NONE, Optional::empty).claims(request)).isEmpty();
  }

  @Test
  void manyCallersCannotFillTheMemory() {
    for (int i = 0; i < 30_000; i++) {
      buckets.take("caller " + i, 60);
    }
    assertThat(buckets.count()).isEqualTo(20_000);
  }
}
