package org.xinheng.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.PersonView;

/**
 * Personal data of one matter in clear, after the reading was written down.
 *
 * @param purpose for what it was read
 * @param statement the petitioner's own words
 */
record ApiPersonal(String number, String purpose, List<Person> people, String statement) {

  /** A person of the matter. */
  record Person(
      String role,
      String name,
      @Nullable String idNumber,
      @Nullable String phone,
      @Nullable String address) {

    static Person of(PersonView it) {
      return new Person(it.role(), it.name(), it.idNumber(), it.phone(), it.address());
    }
  }
}
