package org.xinheng.statute.code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinheng.statute.code.Parsed.Fault;

/**
 * A citizen's identity number (公民身份号码, GB 11643): division 6, birth date 8, sequence 3, check 1.
 * Personal data: {@link #toString()} and all messages show no more than its outer digits.
 *
 * @param number the 18 characters
 */
public record ResidentId(String number) {

  private static final int LENGTH = 18;
  private static final int CHECK_AT = 17;
  private static final int BIRTH_AT = 6;
  private static final int SEQUENCE_AT = 14;
  private static final int MODULUS = 11;
  private static final String CHECKS = "10X98765432";
  private static final Pattern SHAPE = Pattern.compile("\\d{17}[0-9X]");
  private static final DateTimeFormatter BIRTH =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  /**
   * Residence permits of Hong Kong, Macao and Taiwan residents: 81 and 82 are provinces, 83 is not.
   */
  private static final String TAIWAN_RESIDENTS = "83";

  public ResidentId {
    if (fault(number).isPresent()) {
      throw new IllegalArgumentException("no resident identity number");
    }
  }

  /** Reads a number as typed or printed; a small x is taken for X. */
  public static Parsed<ResidentId> parse(String raw) {
    String text = Characters.plain(raw);
    return fault(text)
        .<Parsed<ResidentId>>map(fault -> new Parsed.Bad<>(fault, message(fault)))
        .orElseGet(() -> new Parsed.Good<>(new ResidentId(text)));
  }

  private static Optional<Fault> fault(String text) {
    if (text.length() != LENGTH) {
      return Optional.of(Fault.LENGTH);
    }
    if (!SHAPE.matcher(text).matches()) {
      return Optional.of(Fault.CHARACTER);
    }
    if (!DivisionCode.isProvince(text) && !text.startsWith(TAIWAN_RESIDENTS)) {
      return Optional.of(Fault.DIVISION);
    }
    if (birth(text).isEmpty()) {
      return Optional.of(Fault.BIRTH_DATE);
    }
    return text.charAt(CHECK_AT) == expected(text) ? Optional.empty() : Optional.of(Fault.CHECK);
  }

  private static String message(Fault fault) {
    return switch (fault) {
      case LENGTH -> "公民身份号码应为 18 位,请核对";
      case CHARACTER -> "公民身份号码前 17 位应为数字,末位为数字或 X,请核对";
      case DIVISION -> "公民身份号码的前 2 位不是省级代码,请核对";
      case BIRTH_DATE -> "公民身份号码中的出生日期不存在,请核对";
      case CHECK -> "公民身份号码的校验位不符,请逐位核对";
    };
  }

  /** ISO 7064 MOD 11-2: each place doubles the weight of the one after it. */
  private static char expected(String text) {
    int sum = 0;
    for (int i = 0; i < CHECK_AT; i++) {
      sum = (sum + Character.digit(text.charAt(i), 10)) * 2 % MODULUS;
    }
    return CHECKS.charAt(sum);
  }

  private static Optional<LocalDate> birth(String text) {
    try {
      return Optional.of(LocalDate.parse(text.substring(BIRTH_AT, SEQUENCE_AT), BIRTH));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Birth date. Whether it lies in the past is for the caller to ask, who knows the day. */
  public LocalDate birthDate() {
    return birth(number).orElseThrow();
  }

  /** Whether the sequence is odd, which GB 11643 gives to men. */
  public boolean male() {
    return Character.digit(number.charAt(CHECK_AT - 1), 10) % 2 == 1;
  }

  /** The number with birth date and sequence hidden. */
  public String masked() {
    return number.substring(0, BIRTH_AT)
        + "*".repeat(LENGTH - BIRTH_AT - 1)
        + number.charAt(CHECK_AT);
  }

  @Override
  public String toString() {
    return masked();
  }
}
