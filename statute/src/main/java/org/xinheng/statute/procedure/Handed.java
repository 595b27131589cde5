package org.xinheng.statute.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/**
 * What was done to bring a document to the petitioner, and on which day it counts as delivered
 * (送达之日). Only that day starts a clock of the petitioner.
 *
 * @param way the way
 * @param on the day of the fact: signature, postal receipt, arrival, leaving, issue of the notice
 * @param consent whether the petitioner agreed to electronic delivery
 * @param witness who was there when the document was left; blank for nobody
 * @param recorded whether the leaving was photographed or filmed
 */
public record Handed(
    DeliveryWay way, LocalDate on, boolean consent, String witness, boolean recorded) {

  /** The day of delivery in law. */
  public LocalDate delivered(Settings settings) {
    return way == DeliveryWay.PUBLIC_NOTICE
        ? on.plusDays(settings.number(SettingKey.PUBLIC_NOTICE_DAYS))
        : on;
  }

  /**
   * Why it does not count as delivered, with the article by analogy; empty when it does.
   *
   * @param day the day on which it is recorded
   */
  public Optional<Decision.Refused> fault(LocalDate day, Settings settings) {
    return Optional.ofNullable(
        switch (way) {
          case IN_PERSON, POST -> null;
          case ELECTRONIC ->
              consent ? null : refused("电子送达须经信访人同意，请改用其他方式或者补充同意", "it needs consent");
          case LEFT ->
              recorded || !witness.isBlank()
                  ? null
                  : refused("留置送达须有见证人或者拍照、录像，请补充", "it needs a witness or a recording");
          case PUBLIC_NOTICE -> notice(day, delivered(settings));
        });
  }

  private Decision.@Nullable Refused notice(LocalDate day, LocalDate delivered) {
    return delivered.isAfter(day)
        ? refused(
            "公告期未满，到" + delivered + "视为送达，请届时登记", "delivered on " + delivered + " at the earliest")
        : null;
  }

  private Decision.Refused refused(String zh, String en) {
    return Question.refuse(
        Bar.FACT_MISSING,
        way.article(),
        "不能登记" + way.zh() + "：" + zh + "。",
        "Not delivered " + way.en() + ": " + en + ".");
  }
}
