package org.xinheng.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Control;

/** To which one address an event goes, if to any. */
@Control("H7")
class PinTest {

  private static final WebhookSettings SETTINGS =
      new WebhookSettings(
          List.of(
              origin("https://open.example.gov.cn", false),
              origin("https://inside.example.gov.cn:8443", true)));

  private static AllowedOrigin origin(String text, boolean inside) {
    return AllowedOrigin.of(text, inside).orElseThrow();
  }

  private static Resolver to(String... addresses) {
    return host -> {
      InetAddress[] found = new InetAddress[addresses.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = InetAddress.getByName(addresses[i]);
      }
      return found;
    };
  }

  private static Optional<Pin> pin(String address, String... leadsTo) throws UnknownHostException {
    return Pin.of(address, SETTINGS, to(leadsTo));
  }

  @Test
  void onlyAnAllowedOriginIsReached() throws Exception {
    assertThat(pin("https://open.example.gov.cn/hook?x=1", "1.1.1.1")).isPresent();
    assertThat(pin("https://OPEN.example.gov.cn:443/hook", "1.1.1.1")).isPresent();
    for (String other :
        List.of(
            "http://open.example.gov.cn/hook",
            "https://open.example.gov.cn:444/hook",
            "https://open.example.gov.cn.evil.example/",
            "https://open.example.gov.cn@evil.example/",
            "https://evil.example/?https://open.example.gov.cn",
            "https://open.example.gov.cn/#x",
            "ftp://open.example.gov.cn/",
            "file:///etc/passwd",
            "//open.example.gov.cn/",
            "https://",
            "x")) {
      assertThat(pin(other, "1.1.1.1")).as(other).isEmpty();
    }
  }

  @Test
  void aNameThatLeadsInsideLeadsNowhereUnlessThatIsAllowed() throws Exception {
    assertThat(pin("https://open.example.gov.cn/", "10.1.2.3")).isEmpty();
    assertThat(pin("https://open.example.gov.cn/", "1.1.1.1", "127.0.0.1")).isEmpty();
    assertThat(pin("https://open.example.gov.cn/")).isEmpty();
    assertThat(pin("https://inside.example.gov.cn:8443/", "10.1.2.3")).isPresent();
    assertThat(pin("https://inside.example.gov.cn:8443/", "169.254.169.254")).isEmpty();
    assertThat(pin("https://inside.example.gov.cn:8443/", "0.0.0.0")).isEmpty();
  }

  /** DNS rebinding: what was looked at is what is connected to; nobody asks the name again. */
  @Test
  void theNameIsAskedOnce() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Resolver turning =
        host ->
            new InetAddress[] {
              InetAddress.getByName(asked.getAndIncrement() == 0 ? "1.1.1.1" : "127.0.0.1")
            };
    Pin pin = Pin.of("https://open.example.gov.cn/", SETTINGS, turning).orElseThrow();
    assertThat(asked).hasValue(1);
    assertThat(pin.at()).isEqualTo(InetAddress.getByName("1.1.1.1"));
  }

  @Test
  void nothingIsAllowedWithoutEncryptionButOnThisMachine() {
    assertThat(AllowedOrigin.of("http://open.example.gov.cn", false)).isEmpty();
    assertThat(AllowedOrigin.of("http://10.1.2.3", true)).isEmpty();
    assertThat(AllowedOrigin.of("http://127.0.0.1:9", false)).isEmpty();
    assertThat(AllowedOrigin.of("http://127.0.0.1:9", true)).isPresent();
    assertThat(AllowedOrigin.of("https://a.b:99999", false)).isEmpty();
    assertThat(WebhookSettings.NONE.address("https://open.example.gov.cn/")).isEmpty();
  }
}
