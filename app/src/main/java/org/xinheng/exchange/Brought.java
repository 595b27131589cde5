package org.xinheng.exchange;

import java.util.List;
import java.util.UUID;
import org.xinheng.exchange.domain.Field;

/** What became of a file that was brought. */
public sealed interface Brought {

  /** It was read and waits. */
  record Kept(UUID id) implements Brought {}

  /**
   * It is not taken; nothing was kept.
   *
   * @param messageKey key of what is the matter and what to do
   * @param fields the fields that it is about
   */
  record Refused(String messageKey, List<Field> fields) implements Brought {

    public Refused {
      fields = List.copyOf(fields);
    }

    static Refused of(String messageKey) {
      return new Refused(messageKey, List.of());
    }
  }
}
