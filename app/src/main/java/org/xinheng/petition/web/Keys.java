package org.xinheng.petition.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The key of a form, by which it is stored once however often it arrives. */
final class Keys {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 80;

  private Keys() {}

  static String of(Map<String, String> values) {
    String key = values.getOrDefault("key", "");
    if (key.length() < SHORTEST || key.length() > LONGEST) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return key;
  }

  /** The version of the matter that the page showed. */
  static int version(Map<String, String> values) {
    String version = values.getOrDefault("version", "");
    if (!version.matches("[0-9]{1,9}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return Integer.parseInt(version);
  }
}
