package org.xinheng.petition.domain;

import org.jspecify.annotations.Nullable;

/** Personal data as shared pages show it (脱敏): enough to recognise, not enough to use. */
public final class Masks {

  private static final int ID_HEAD = 3;
  private static final int ID_TAIL = 4;

  private Masks() {}

  /** 王**: the first character. */
  public static String name(String name) {
    return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
  }

  /** 110***********1234. */
  public static @Nullable String idNumber(@Nullable String number) {
    return middle(number, ID_HEAD, ID_TAIL);
  }

  /** 138****5678. */
  public static @Nullable String phone(@Nullable String phone) {
    return middle(phone, ID_HEAD, ID_TAIL);
  }

  /** An address is hidden whole: any part of it may lead to the door. */
  public static @Nullable String address(@Nullable String address) {
    return address == null ? null : "******";
  }

  private static @Nullable String middle(@Nullable String value, int head, int tail) {
    if (value == null) {
      return null;
    }
    int hidden = value.length() - head - tail;
    return hidden < 1
        ? "*".repeat(value.length())
        : value.substring(0, head) + "*".repeat(hidden) + value.substring(head + hidden);
  }
}
