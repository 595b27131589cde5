package org.xinheng.identity.domain;

import java.util.Locale;

/** What a password must be: long, and not made of the names at hand (ASVS 6.2.1, 6.2.4, 6.2.11). */
public final class PasswordRules {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;

  private PasswordRules() {}

  /**
   * Refuses a password that is too short, too long, or contains the sign-in name or the officer's
   * name.
   */
  public static void check(String password, String login, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new UnsuitablePassword("密码应为 " + SHORTEST + " 至 " + LONGEST + " 个字符。");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    for (String word : new String[] {login, name, "xinheng", "xinfang", "password"}) {
      if (word.length() > 2 && lower.contains(word.toLowerCase(Locale.ROOT))) {
        throw new UnsuitablePassword("密码不能包含账号、姓名或系统名称，请换一个。");
      }
    }
    if (lower.chars().distinct().count() < 5) {
      throw new UnsuitablePassword("密码过于简单，请使用更多不同的字符。");
    }
  }

  /** Says in plain words why a password cannot be used. */
  public static final class UnsuitablePassword extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnsuitablePassword(String message) {
      super(message);
    }
  }
}
