package org.xinheng.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.xinheng.shared.Region;

/** The address in a QR picture by which an authenticator program takes a secret. */
final class FactorAddress {

  private FactorAddress() {}

  static String of(Region region, String login, String secret) {
    String label = encode("信衡:" + region.code() + "/" + login);
    return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + encode("信衡");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
