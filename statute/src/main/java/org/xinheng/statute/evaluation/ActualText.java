package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an office wrote as actually reached (实际完成值). */
public final class ActualText {

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:实际|已|共计|累计|共|完成|达到|为)*(?<number>"
              + PrintedNumber.DIGITS
              + ")(?<unit>[%‰]?|[^\\d<>=≥≤≈~%‰+*×.,。；;、:：!?的-]{0,8})");
  private static final Pattern BOUND =
      Pattern.compile("(?:.*以[上下内]|.*左右|.*上下|.*之?内|[千百万亿]*[余多来几].*)");
  private static final Pattern PERCENT =
      Pattern.compile("[^\\d]*?(?<percent>\\d+(?:\\.\\d+)?)%[^\\d]*");

  private ActualText() {}

  /** What was reached; what is no figure, phrase or date stays words, and nothing is ever null. */
  public static Actual parse(String written) {
    String text = CellText.tidy(written);
    String plain = CellText.plain(written);
    return phrase(plain, text)
        .or(() -> PrintedDate.parse(plain).map(date -> new Actual.Day(date, text)))
        .or(() -> figure(plain, text))
        .orElseGet(() -> new Actual.Words(text));
  }

  private static Optional<Actual> phrase(String plain, String text) {
    String words = plain.replaceFirst("^(?:已|全面|全部)", "");
    return Attainment.of(words)
        .map(state -> new Actual.Phrase(state, Attainment.isBare(words), percent(words), text));
  }

  private static Optional<BigDecimal> percent(String words) {
    Matcher found = PERCENT.matcher(words);
    return found.matches() ? Optional.of(new BigDecimal(found.group("percent"))) : Optional.empty();
  }

  private static Optional<Actual> figure(String plain, String text) {
    Matcher found = FIGURE.matcher(PrintedNumber.withSigns(plain));
    if (!found.matches() || BOUND.matcher(found.group("unit")).matches()) {
      return Optional.empty();
    }
    BigDecimal value = PrintedNumber.value(found.group("number"));
    return Optional.of(new Actual.Figure(value, found.group("unit"), text));
  }
}
