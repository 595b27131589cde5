package org.xinheng.doors;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionException;

/** Tells failures of the database as a whole from failures of the program. */
final class Unavailable {

  private static final int DEEPEST = 20;

  private Unavailable() {}

  /**
   * Whether a failure comes from a database that cannot be reached, is starting or stopping, has no
   * room, or is waited for too long; another try may succeed. A commit that got no answer belongs
   * to them.
   */
  static boolean causes(Throwable failure) {
    @Nullable Throwable at = failure;
    for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
      if (at instanceof TransactionException
          || at instanceof SQLTransientConnectionException
          || (at instanceof SQLException sql && passes(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Connection, no room, stopped by its operator, disk fault, a lock or a transaction held too
   * long.
   */
  private static boolean passes(@Nullable String state) {
    return state != null
        && (state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57P")
            || state.startsWith("58")
            || state.equals("55P03")
            || state.equals("25P03"));
  }
}
