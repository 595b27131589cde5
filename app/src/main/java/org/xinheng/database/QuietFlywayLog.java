package org.xinheng.database;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/**
 * Flyway's log, reduced to nothing: what matters comes back as a result or an exception, and its
 * cheerful lines would mix with what commands print for machines.
 */
public final class QuietFlywayLog implements LogCreator, Log {
  @Override
  public Log createLogger(Class<?> source) {
    return this;
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public void debug(String message) {}

  @Override
  public void info(String message) {}

  @Override
  public void warn(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Exception cause) {}

  @Override
  public void notice(String message) {}
}
