package org.xinheng.webhooks.domain;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Whether an address lies in the open network: the addresses of special purpose (RFC 6890, IANA) do
 * not, for behind them lie the machine itself and what trusts it.
 */
public final class Reach {

  private Reach() {}

  public static boolean isOpen(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isOpen4(bytes) : isOpen6(bytes);
  }

  private static boolean isOpen4(byte[] b) {
    int first = b[0] & 0xff;
    int second = b[1] & 0xff;
    int third = b[2] & 0xff;
    boolean shared = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean bench = first == 198 && (second == 18 || second == 19);
    boolean examples =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    boolean relay = first == 192 && second == 88 && third == 99;
    return first != 0 && first < 240 && !(shared || protocol || bench || examples || relay);
  }

  /** Only global unicast (2000::/3), without tunnels that lead to a version 4 address. */
  private static boolean isOpen6(byte[] b) {
    boolean global = (b[0] & 0xe0) == 0x20;
    boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
    boolean special = b[0] == 0x20 && b[1] == 0x01 && b[2] >= 0 && b[2] < 2;
    boolean documents = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8;
    return global && !sixToFour && !special && !documents;
  }
}
