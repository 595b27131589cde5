package org.xinheng.shared;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A failure in a log line: its kinds and our own lines, never its message. Messages of failures
 * quote what was typed or stored (a row that breaks a rule, a value that cannot be read), and a log
 * is read by people who may not see that.
 */
public final class FailureKinds extends ThrowableHandlingConverter {

  private static final int DEPTH = 5;
  private static final int LINES = 6;

  @Override
  public String convert(ILoggingEvent event) {
    StringBuilder kinds = new StringBuilder();
    @Nullable IThrowableProxy at = event.getThrowableProxy();
    for (int depth = 0; at != null && depth < DEPTH; depth++, at = at.getCause()) {
      kinds.append(depth == 0 ? " " : " <- ").append(at.getClassName()).append(lines(at));
    }
    return kinds.toString();
  }

  private static String lines(IThrowableProxy failure) {
    return Arrays.stream(failure.getStackTraceElementProxyArray())
        .map(StackTraceElementProxy::getStackTraceElement)
        .filter(line -> line.getClassName().startsWith("org.xinheng."))
        .limit(LINES)
        .map(line -> line.getFileName() + ":" + line.getLineNumber())
        .collect(Collectors.joining(" ", " [", "]"));
  }
}
