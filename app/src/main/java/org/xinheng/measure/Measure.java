package org.xinheng.measure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Page;

/**
 * A figure that the records prove (实测指标). A module that holds records offers its figures by
 * implementing this; whoever collects them never reads that module's tables.
 *
 * <p>The words are in the message files under the key: {@code measure.KEY} is the name, {@code
 * measure.KEY.definition} says what is counted, over what, and by which day.
 */
public interface Measure {

  /** Stable key, such as {@code reception.days}. */
  String key();

  /**
   * Values the setting of an indicator may take, the default first; empty when there is nothing to
   * set.
   */
  default List<String> settings() {
    return List.of();
  }

  /**
   * Printed units that mean the figure's own where an officer has confirmed the measure for an
   * indicator: a text may print 人 for what is counted each time somebody comes (人次).
   */
  default Set<String> alsoPrintedAs() {
    return Set.of();
  }

  /** When an imported indicator probably means this measure. */
  List<Hint> hints();

  /** The figure for a question. */
  Figure figure(Question question);

  /**
   * The records behind the figure, oldest first, as far as the reader may see them.
   *
   * @param reach path below which the reader may see records
   * @param after key of the last row of the page before; empty for the first page
   * @param limit rows a page
   */
  Page<EvidenceRow> evidence(Question question, String reach, @Nullable String after, int limit);
}
