package org.xinheng.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.petition.DatedLines.Validity;
import org.xinheng.statute.reference.Text;

/**
 * What a petitioner is told at intake about personal data (个人信息处理告知), PIPL 17 and 35: dated
 * editions, of which the one in force is recorded with each matter.
 *
 * @param version names the edition
 * @param paragraphs its text
 */
public record PrivacyNotice(String version, List<Text> paragraphs) {

  private record Dated(PrivacyNotice notice, Validity validity) {
    static Dated of(String[] row) {
      String[] zh = row[3].split("¶", -1);
      String[] en = row[4].split("¶", -1);
      if (zh.length != en.length) {
        throw new IllegalStateException("privacy notice " + row[0] + ": paragraphs differ");
      }
      List<Text> paragraphs =
          java.util.stream.IntStream.range(0, zh.length)
              .mapToObj(i -> new Text(zh[i], en[i]))
              .toList();
      return new Dated(new PrivacyNotice(row[0], paragraphs), Validity.of(row[1], row[2]));
    }
  }

  private static final List<Dated> ALL =
      DatedLines.of("/petition/privacy-notices.txt").stream().map(Dated::of).toList();

  /** The edition in force on a day: the one that began last. */
  public static PrivacyNotice on(LocalDate day) {
    return ALL.stream()
        .filter(it -> it.validity().holdsOn(day))
        .max(java.util.Comparator.comparing(it -> it.validity().from()))
        .orElseThrow(() -> new IllegalStateException("no privacy notice on " + day))
        .notice();
  }

  /** The edition of a version. */
  public static Optional<PrivacyNotice> find(String version) {
    return ALL.stream()
        .map(Dated::notice)
        .filter(it -> it.version().equals(version))
        .findFirst();
  }
}
