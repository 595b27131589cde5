package org.xinheng.letters;

/**
 * What a unit has set for its letters; an empty text takes the default.
 *
 * @param mark the unit's mark in numbers, 1 to 12 characters
 * @param phone telephone, at most 40 characters
 * @param address address, at most 120 characters
 * @param query where to ask how a case stands, at most 200 characters
 * @param reviewOrgan to whom a review is requested, at most 80 characters
 * @param version version of the settings; 0 for none
 */
public record OfficeSettings(
    String mark, String phone, String address, String query, String reviewOrgan, int version) {

  private static final int MARK = 12;
  private static final int PHONE = 40;
  private static final int ADDRESS = 120;
  private static final int QUERY = 200;
  private static final int ORGAN = 80;

  public OfficeSettings {
    mark = mark.strip();
    phone = phone.strip();
    address = address.strip();
    query = query.strip();
    reviewOrgan = reviewOrgan.strip();
  }

  /** Whether every text has a length that is printed on one letter's foot. */
  public boolean fits() {
    return mark.length() <= MARK
        && phone.length() <= PHONE
        && address.length() <= ADDRESS
        && query.length() <= QUERY
        && reviewOrgan.length() <= ORGAN;
  }
}
