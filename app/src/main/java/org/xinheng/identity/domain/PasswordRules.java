package org.xinheng.identity.domain;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be (ASVS 6.2.1, 6.2.4, 6.2.9, 6.2.11, 6.2.12): long, not well known, not
 * made of the names at hand. It is stored exactly as typed.
 */
public final class PasswordRules {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 128;
  private static final int DISTINCT = 5;
  private static final List<String> PRODUCT = List.of("xinheng", "信衡", "xinfang", "信访", "password");

  private PasswordRules() {}

  /** Why a password cannot be used. */
  public enum Fault {
    LENGTH,
    TOO_SIMPLE,
    COMMON,
    OWN_WORDS,
    KINDS
  }

  private enum Kind {
    LOWER,
    UPPER,
    DIGIT,
    IDEOGRAPH,
    OTHER
  }

  /**
   * The first fault of a password.
   *
   * @param words the account, the person's, the county's and the unit's names
   */
  public static Optional<Fault> fault(
      String password, Collection<String> words, PasswordProfile profile) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of(Fault.LENGTH);
    }
    String plain = plain(password);
    if (plain.codePoints().distinct().count() < DISTINCT) {
      return Optional.of(Fault.TOO_SIMPLE);
    }
    if (CommonPasswords.contains(plain)) {
      return Optional.of(Fault.COMMON);
    }
    if (hasOneOf(plain, words) || hasOneOf(plain, PRODUCT)) {
      return Optional.of(Fault.OWN_WORDS);
    }
    return kinds(password).size() < profile.kinds() ? Optional.of(Fault.KINDS) : Optional.empty();
  }

  /** Refuses a password with a fault. */
  public static void check(String password, Collection<String> words, PasswordProfile profile) {
    fault(password, words, profile)
        .ifPresent(fault -> {
          throw new UnsuitablePassword(fault);
        });
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static boolean hasOneOf(String plain, Collection<String> words) {
    return words.stream()
        .map(word -> plain(word.strip()))
        .anyMatch(word -> isTelling(word) && plain.contains(word));
  }

  /** Two Chinese characters are a name; two letters are an accident. */
  private static boolean isTelling(String word) {
    boolean chinese = word.codePoints().anyMatch(Character::isIdeographic);
    return word.length() >= (chinese ? 2 : 3);
  }

  private static Set<Kind> kinds(String password) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    password.codePoints().mapToObj(PasswordRules::kind).forEach(kinds::add);
    return kinds;
  }

  private static Kind kind(int sign) {
    if (Character.isDigit(sign)) {
      return Kind.DIGIT;
    }
    if (Character.isLowerCase(sign)) {
      return Kind.LOWER;
    }
    if (Character.isUpperCase(sign)) {
      return Kind.UPPER;
    }
    return Character.isIdeographic(sign) ? Kind.IDEOGRAPH : Kind.OTHER;
  }

  /** Says why a password cannot be used. */
  public static final class UnsuitablePassword extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;

    UnsuitablePassword(Fault fault) {
      super("unsuitable password: " + fault);
      this.fault = fault;
    }

    public Fault fault() {
      return fault;
    }

    /** Key of the reason in the message files. */
    public String messageKey() {
      return "password.fault." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
