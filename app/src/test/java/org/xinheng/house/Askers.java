package org.xinheng.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who asks the machine, or the database, what time it is. */
final class Askers {

  /** Exempt by name, each with its reason. */
  static final Map<String, String> EXEMPT =
      Map.of(
          "org.xinheng.load.Desk",
          "measures how long a call takes; a duration is no date",
          "org.xinheng.load.BareLife",
          "measures how long a transaction takes; a duration is no date",
          "org.xinheng.load.Burst",
          "sends each form when it is due after so many nanoseconds; a duration is no date",
          "org.xinheng.load.Crew",
          "works for so many seconds; a duration is no date",
          "org.xinheng.cli.SystemClock",
          "the one place where real time comes in; it is handed on as an InstantSource",
          "org.xinheng.database.Patience",
          "measures how long a server takes to start or stop; a duration is no date",
          "org.xinheng.doors.Outage",
          "measures how long ago the database was missed; a duration is no date");

  /** SQL that asks the database's clock. */
  static final Pattern SQL =
      Pattern.compile(
          "\\bnow\\(\\)|\\b(current_timestamp|current_date|clock_timestamp|localtimestamp)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> MACHINE =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.InstantSource.system",
          "java.util.Calendar.getInstance");
  private static final Set<String> DATABASE =
      Set.of(
          "now",
          "currentTimestamp",
          "currentDate",
          "currentLocalDate",
          "currentLocalDateTime",
          "currentOffsetDateTime",
          "currentInstant",
          "currentTime");

  private Askers() {}

  /** Whether code of a class calls, or hands on by reference, something that asks for the time. */
  static boolean asks(JavaClass type) {
    return type.getAccessesFromSelf().stream().anyMatch(Askers::asks);
  }

  private static boolean asks(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return (owner.startsWith("java.time.") && name.equals("now"))
        || (owner.equals("java.time.Clock")
            && (name.startsWith("system") || name.startsWith("tick")))
        || MACHINE.contains(owner + "." + name)
        || (owner.equals("org.jooq.impl.DSL") && DATABASE.contains(name))
        || isNewDate(access, owner, name);
  }

  private static boolean isNewDate(JavaAccess<?> access, String owner, String name) {
    return owner.equals("java.util.Date")
        && name.equals("<init>")
        && access.getTarget().getFullName().endsWith("<init>()");
  }
}
