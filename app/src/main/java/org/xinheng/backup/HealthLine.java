package org.xinheng.backup;

import java.util.List;

/**
 * One line of what the home page says of the installation.
 *
 * @param level how pressing
 * @param messageKey the sentence
 * @param values its arguments
 */
public record HealthLine(Level level, String messageKey, List<String> values) {

  /** How pressing a line is. */
  public enum Level {
    /** Nothing to do. */
    GOOD,
    /** Worth mending. */
    WARNING,
    /** To be mended today. */
    BAD
  }

  static HealthLine good(String key, String... values) {
    return new HealthLine(Level.GOOD, key, List.of(values));
  }

  static HealthLine warning(String key, String... values) {
    return new HealthLine(Level.WARNING, key, List.of(values));
  }

  static HealthLine bad(String key, String... values) {
    return new HealthLine(Level.BAD, key, List.of(values));
  }
}
