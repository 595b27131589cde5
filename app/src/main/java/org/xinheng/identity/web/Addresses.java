package org.xinheng.identity.web;

import java.net.URI;

/** Addresses of own pages, to come back to; nobody is led elsewhere. */
final class Addresses {

  private Addresses() {}

  static boolean isOwn(String address) {
    return address.startsWith("/")
        && !address.startsWith("//")
        && !address.contains("\\")
        && !address.startsWith("/sign-in")
        && address.chars().noneMatch(Character::isISOControl);
  }

  /** Path and query of a whole address; empty when it is none. */
  static String pathOf(String address) {
    try {
      URI uri = URI.create(address);
      String query = uri.getRawQuery();
      return uri.getRawPath() + (query == null ? "" : "?" + query);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
