package org.xinheng.exchange.domain;

import java.util.List;

/**
 * A file of the national system, read.
 *
 * @param rows its lines, without reports of wrongdoing
 * @param accusations how many reports of wrongdoing stood in it; nothing else of them is kept
 * @param unknown headings that are none of the fields
 * @param dropped headings of columns about persons that are not taken at all
 */
public record Sheet(List<Row> rows, int accusations, List<String> unknown, List<String> dropped) {

  /**
   * Lines of a file, at most. All are registered in one transaction, and each holds a lock for its
   * key until the end: twice as many would use up the locks of a small server.
   */
  public static final int MOST_LINES = 2_000;

  public Sheet {
    rows = List.copyOf(rows);
    unknown = List.copyOf(unknown);
    dropped = List.copyOf(dropped);
  }
}
