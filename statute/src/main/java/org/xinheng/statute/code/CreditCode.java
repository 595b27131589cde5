package org.xinheng.statute.code;

import java.util.regex.Pattern;
import org.xinheng.statute.code.Parsed.Fault;

/**
 * A unified social credit code (统一社会信用代码, GB 32100): department 1, class 1, division 6,
 * organisation 9, check 1. The last character is (31 - sum of value times 3^i) modulo 31.
 *
 * @param text the 18 characters
 */
public record CreditCode(String text) {

  private static final int LENGTH = 18;
  private static final int CHECK_AT = 17;
  private static final Pattern SHAPE =
      Pattern.compile("[0-9A-Z&&[^IOSVZ]]{2}\\d{6}[0-9A-Z&&[^IOSVZ]]{10}");

  public CreditCode {
    if (!SHAPE.matcher(text).matches() || text.charAt(CHECK_AT) != expected(text)) {
      throw new IllegalArgumentException("no credit code: " + text);
    }
  }

  /** Reads a code as typed or printed. */
  public static Parsed<CreditCode> parse(String raw) {
    String text = Characters.plain(raw);
    if (text.length() != LENGTH) {
      return new Parsed.Bad<>(Fault.LENGTH, "统一社会信用代码应为 18 位,实为 " + text.length() + " 位");
    }
    if (!SHAPE.matcher(text).matches()) {
      return new Parsed.Bad<>(Fault.CHARACTER, "统一社会信用代码第 3 至 8 位应为数字,其余为数字或字母(无 I、O、S、V、Z),请核对");
    }
    char expected = expected(text);
    return expected == text.charAt(CHECK_AT)
        ? new Parsed.Good<>(new CreditCode(text))
        : new Parsed.Bad<>(Fault.CHECK, "统一社会信用代码的校验位不符,按前 17 位应为 " + expected + ",请核对");
  }

  private static char expected(String text) {
    return Base31.character(-Base31.weightedSum(text.substring(0, CHECK_AT)));
  }

  @Override
  public String toString() {
    return text;
  }
}
