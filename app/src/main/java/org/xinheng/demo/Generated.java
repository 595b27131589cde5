package org.xinheng.demo;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a run made.
 *
 * @param county the county's code
 * @param filled "empty" when the database held nothing, "resumed" when an earlier run was completed
 * @param seed seed of the run
 * @param from first day of the matters
 * @param asOf last day on which anything happens
 * @param matters matters in all
 * @param made of these, made by this call
 * @param states matters by state
 * @param rows rows by table
 * @param bytes size of the database, without its log
 * @param seconds how long each part took, in seconds
 * @param perSecond matters a second while they were made
 */
public record Generated(
    String county,
    String filled,
    long seed,
    LocalDate from,
    LocalDate asOf,
    int matters,
    int made,
    Map<String, Long> states,
    Map<String, Long> rows,
    long bytes,
    Seconds seconds,
    double perSecond) {

  /**
   * Seconds of each part.
   *
   * @param matters making and writing the matters
   * @param seals sealing their history
   * @param settling telling the planner what is there
   */
  public record Seconds(double matters, double seals, double settling) {}
}
