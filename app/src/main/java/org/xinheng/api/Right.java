package org.xinheng.api;

import java.util.Arrays;
import java.util.Optional;

/** What a key may be used for beside acts (接口权限). Codes are for ever. */
public enum Right {
  /** Lists of matters. */
  LIST("list"),
  /** One matter, without a word of or about a person. */
  READ("read"),
  /** Names, numbers, addresses and the petitioner's own words, each time for a stated purpose. */
  PERSONAL("personal"),
  /** Registering a matter. */
  REGISTER("register"),
  /** Units, forms and acts. */
  REFERENCE("reference");

  private final String code;

  Right(String code) {
    this.code = code;
  }

  /** The stored code. */
  public String code() {
    return code;
  }

  /** Key of its name in the message files. */
  public String messageKey() {
    return "api.right." + code;
  }

  /** That of a code. */
  public static Optional<Right> of(String code) {
    return Arrays.stream(values()).filter(right -> right.code.equals(code)).findFirst();
  }
}
