package org.xinheng.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseException;
import org.xinheng.database.DatabaseRole;
import org.xinheng.shared.OfficeClock;

/**
 * What keeps the program from starting beside what the database itself refuses (等保 要求的安全启动): root,
 * and a clock behind the history.
 */
final class SafeStart {

  /** Clocks of two machines may differ by this much. */
  private static final Duration TOLERATED = Duration.ofMinutes(5);

  private static final String LATER = "select max(at) from ledger.entry where at > ?";

  private SafeStart() {}

  /** Root owns every file of the machine; a program that people reach from outside must not. */
  static void refuseRoot(String user, boolean allowed) {
    if (!allowed && user.equals("root")) {
      throw NotAccepted.rule("不应以 root 运行正式服务。请换普通账户；确有需要时加 --allow-root。");
    }
  }

  /**
   * A history never runs backwards: with a clock behind it, periods and days would be wrong from
   * the first act on.
   */
  static void refuseWrongClock(Database database, OfficeClock clock) {
    Instant limit = clock.instant().plus(TOLERATED);
    Instant later = entryAfter(database, limit);
    if (later != null) {
      throw NotAccepted.rule(
          "本机时钟是 %s，而履历中已有 %s 的记录，相差超过 5 分钟，因此不予启动。请校准时钟后再试。"
              .formatted(office(clock.instant()), office(later)));
    }
  }

  private static @Nullable Instant entryAfter(Database database, Instant limit) {
    try (Connection connection = database.as(DatabaseRole.MIGRATOR).connect();
        var ask = connection.prepareStatement(LATER)) {
      ask.setObject(1, limit.atOffset(ZoneOffset.UTC));
      try (ResultSet rows = ask.executeQuery()) {
        rows.next();
        OffsetDateTime found = rows.getObject(1, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
      }
    } catch (SQLException e) {
      throw new DatabaseException("读不到履历的最后一条记录：" + e.getMessage(), e);
    }
  }

  private static String office(Instant at) {
    return at.atZone(OfficeClock.ZONE).toLocalDateTime().withNano(0).toString().replace('T', ' ');
  }
}
