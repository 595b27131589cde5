package org.xinheng.reception;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To register a visit (来访登记). It holds no word about who came: that is the matter's business.
 *
 * @param day the civil day
 * @param window name of the window, 1 to 40 characters
 * @param persons people present, 1 to 9999
 * @param matterNumber number of the matter they came about, empty when none was registered
 * @param answer how they found the reception; empty when they were not asked yet
 */
public record RegisterVisit(
    LocalDate day,
    String window,
    int persons,
    @Nullable String matterNumber,
    @Nullable Answer answer) {

  public RegisterVisit {
    window = window.strip();
    matterNumber = matterNumber == null || matterNumber.isBlank() ? null : matterNumber.strip();
  }
}
