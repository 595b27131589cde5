package org.xinheng.database;

import java.time.Duration;

/**
 * Hears when the supervised server process dies and when it is back; called on the supervisor's
 * thread.
 */
public interface DatabaseListener {
  /** For those who need not know. */
  DatabaseListener SILENT =
      new DatabaseListener() {
        @Override
        public void lost(String why) {}

        @Override
        public void back(Duration outage) {}
      };

  /**
   * The server process ended by itself, or an attempt to start it again failed.
   *
   * @param why in Chinese, for the log and the health page
   */
  void lost(String why);

  /**
   * The server answers again, on the same address.
   *
   * @param outage from the loss of the process to the first answer
   */
  void back(Duration outage);
}
