package org.xinheng.doors;

/**
 * How many requests a caller may send in a minute (限流). A quarter of it may come at once, as when a
 * page is opened with its parts; style sheets and scripts are not counted.
 *
 * @param officer of one officer, over all pages
 * @param page of one officer, to one page
 * @param address from one address, by everybody who comes from there
 * @param stranger from one address, by those who have not signed in
 */
public record Rates(int officer, int page, int address, int stranger) {

  /** No limits: for the demonstration and for trials of load. */
  public static final Rates NONE = new Rates(0, 0, 0, 0);

  /** Limits derived from what one officer may send. */
  public static Rates of(int officer) {
    return officer == 0 ? NONE : new Rates(officer, officer / 2, officer * 5, officer / 2);
  }

  boolean areSet() {
    return officer > 0;
  }
}
