package org.xinheng.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** With a trusted proxy nobody gets in but through it, and through it only over TLS. */
class TrustedProxyTest {

  private final AdmissionFilter filter =
      new AdmissionFilter(
          new DoorSettings(0, Set.of("xinheng.example"), "10.1.2.3", null, Rates.NONE));

  private int status(boolean forwarded, boolean secure) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/sign-in");
    request.setServletPath("/sign-in");
    request.addHeader("Host", "xinheng.example");
    if (forwarded) {
      request.setAttribute("org.apache.tomcat.request.forwarded", true);
    }
    request.setSecure(secure);
    MockHttpServletResponse response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }

  @Test
  void onlyTheProxyGetsIn() throws Exception {
    assertThat(status(true, true)).isEqualTo(200);
    assertThat(status(false, true)).isEqualTo(403);
    assertThat(status(true, false)).isEqualTo(403);
    assertThat(status(false, false)).isEqualTo(403);
  }
}
