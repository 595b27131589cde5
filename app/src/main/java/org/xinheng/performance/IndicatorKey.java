package org.xinheng.performance;

/**
 * Where an indicator stands: year, project code, place in the project's table from 1.
 *
 * @param year budget year
 * @param code project code
 * @param ordinal row in the table, from 1
 */
public record IndicatorKey(int year, String code, int ordinal) {

  /** Its page. */
  public String address() {
    return "/performance/" + year + "/" + code + "/" + ordinal;
  }
}
