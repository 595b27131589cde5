package org.xinheng.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person found a file without readable text to be; a code, since words could leak. */
public enum Sighted {
  /** Photograph of a place or a thing. */
  PHOTO,
  /** Scan of a paper that was signed or sealed. */
  SIGNED_PAPER,
  /** Certificate, identity paper, receipt. */
  CERTIFICATE,
  /** Office paper with pictures in it. */
  ILLUSTRATED,
  /** Chart, map or picture of a screen. */
  CHART,
  /** Recording of speech or film. */
  RECORDING;

  /** The stored code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String messageKey() {
    return "gate.sighted." + code();
  }

  /** That of a code. */
  public static Optional<Sighted> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
