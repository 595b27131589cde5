package org.xinheng.petition.domain;

import java.util.Map;
import org.xinheng.crypto.SecretBox;

/** Acts as the history keeps them: a kind in clear, the facts under the matter's key. */
public final class History {

  private static final String PREFIX = "petition.";

  private History() {}

  /** The kind under which an act is recorded. */
  public static String kind(String act) {
    return PREFIX + act;
  }

  /** The act of a kind. */
  public static String act(String kind) {
    return kind.startsWith(PREFIX) ? kind.substring(PREFIX.length()) : kind;
  }

  /** The facts of an act, sealed. */
  public static byte[] seal(SecretBox box, String act, Map<String, String> facts) {
    return box.seal("history/" + kind(act), Json.write(facts));
  }

  /** The facts of an act, opened. */
  public static Map<String, String> open(SecretBox box, String kind, byte[] sealed) {
    return Json.read(box.open("history/" + kind, sealed));
  }
}
