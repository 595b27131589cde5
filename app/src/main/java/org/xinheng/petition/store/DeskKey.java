package org.xinheng.petition.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in a list of the desk, as an address carries it.
 *
 * @param due last day of its clock; empty when it has none
 * @param id its id
 */
public record DeskKey(@Nullable LocalDate due, UUID id) {

  /** Reads what {@link #toString} wrote; empty for anything else. */
  public static Optional<DeskKey> read(@Nullable String text) {
    if (text == null || text.length() < 37) {
      return Optional.empty();
    }
    try {
      String due = text.substring(0, text.length() - 37);
      UUID id = UUID.fromString(text.substring(text.length() - 36));
      return Optional.of(new DeskKey(due.isEmpty() ? null : LocalDate.parse(due), id));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return (due == null ? "" : due) + "_" + id;
  }
}
