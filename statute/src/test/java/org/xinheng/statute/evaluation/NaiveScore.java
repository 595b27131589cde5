package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * The scoring of a number once more, in whole numbers only: targets and actuals in thousandths,
 * weights in hundredths of a point. Written from the rules as published, profile by profile; what
 * is asked is how many hundredths of a point a row gets.
 *
 * @param sign the printed sign, empty for none, "-" for a range
 * @param target thousandths
 * @param upper thousandths; only for a range
 * @param actual thousandths
 * @param weight hundredths of a point
 */
record NaiveScore(
    String profile,
    String sign,
    long target,
    long upper,
    boolean percent,
    String level,
    long actual,
    long weight) {

  /** Hundredths of a point; empty when a person must judge. */
  OptionalLong points() {
    if (profile.equals("r101-steps") && level.contains("满意") && percent) {
      return OptionalLong.of(part(step(), 100));
    }
    boolean cost = level.contains("成本");
    return switch (sign) {
      case "≥" -> OptionalLong.of(floor(actual >= target, target));
      case ">" -> OptionalLong.of(floor(actual > target, target));
      case "≤" -> OptionalLong.of(ceiling(actual <= target, target));
      case "<" -> OptionalLong.of(ceiling(actual < target, target));
      case "-" ->
          OptionalLong.of(
              actual < target && !cost ? floor(false, target) : ceiling(actual <= upper, upper));
      default -> unsigned(cost);
    };
  }

  /** Without a sign: to be reached, but a cost or nothing at all is not to be passed. */
  private OptionalLong unsigned(boolean cost) {
    if (cost || target == 0) {
      return OptionalLong.of(ceiling(actual <= target, target));
    }
    return target < 0 ? OptionalLong.empty() : OptionalLong.of(floor(actual >= target, target));
  }

  /** 满意度 under the steps of 2021: from 90 all, from 80 eight tenths, from 60 half. */
  private long step() {
    if (actual >= 90_000) {
      return 100;
    }
    return actual >= 80_000 ? 80 : actual >= 60_000 ? 50 : 0;
  }

  private long floor(boolean met, long bound) {
    if (met) {
      return weight;
    }
    boolean proportion = bound > 0 && actual > 0;
    boolean tooLittle =
        profile.equals("r101-steps") && level.contains("数量") && 100 * actual < 60 * bound;
    return proportion && !tooLittle ? part(actual, bound) : 0;
  }

  private long ceiling(boolean met, long bound) {
    if (met) {
      return weight;
    }
    if (bound <= 0 || actual <= 0) {
      return 0;
    }
    return profile.equals("r10-linear")
        ? part(Math.max(0, 2 * bound - actual), bound)
        : part(bound, actual);
  }

  /** Half up, by doubling: never more than the weight. */
  private long part(long part, long whole) {
    BigInteger doubled =
        BigInteger.TWO.multiply(BigInteger.valueOf(weight)).multiply(BigInteger.valueOf(part));
    BigInteger rounded =
        doubled.add(BigInteger.valueOf(whole)).divide(BigInteger.valueOf(2 * whole));
    return Math.min(weight, rounded.longValueExact());
  }

  /** The target as a printed cell. */
  String printed() {
    String unit = percent ? "%" : "件";
    return sign.equals("-")
        ? thousandths(target) + "~" + thousandths(upper) + unit
        : sign + thousandths(target) + unit;
  }

  static String thousandths(long number) {
    return BigDecimal.valueOf(number, 3).stripTrailingZeros().toPlainString();
  }

  BigDecimal weightInPoints() {
    return BigDecimal.valueOf(weight, 2).setScale(2, RoundingMode.UNNECESSARY);
  }
}
