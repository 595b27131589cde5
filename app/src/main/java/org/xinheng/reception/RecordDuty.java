package org.xinheng.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To record a window's duty on a day (值班记录).
 *
 * @param day the civil day
 * @param window name of the window, 1 to 40 characters
 * @param open whether the window was open
 * @param officers officers on duty, 1 to 12
 * @param note anything worth keeping, up to 500 characters
 */
public record RecordDuty(
    LocalDate day, String window, boolean open, List<UUID> officers, @Nullable String note) {

  public RecordDuty {
    window = window.strip();
    officers = officers.stream().distinct().toList();
    note = note == null || note.isBlank() ? null : note.strip();
  }
}
