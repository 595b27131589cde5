package org.xinheng.webhooks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.house.Control;

/** Addresses behind which the machine itself, or what trusts it, may lie. */
@Control("H7")
class ReachTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "192.88.99.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1",
        "2001::1",
        "2001:db8::1",
        "fec0::1"
      })
  void isNotOpen(String address) throws UnknownHostException {
    assertThat(Reach.isOpen(InetAddress.getByName(address))).as(address).isFalse();
  }

  @Test
  void theOpenNetworkIsOpen() throws UnknownHostException {
    for (String address :
        new String[] {
          "1.1.1.1",
          "114.114.114.114",
          "100.63.0.1",
          "100.128.0.1",
          "172.32.0.1",
          "239.0.0.1".replace("239", "223"),
          "2400:3200::1",
          "2606:4700::1111"
        }) {
      assertThat(Reach.isOpen(InetAddress.getByName(address))).as(address).isTrue();
    }
  }
}
