package org.xinheng.petition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * At each start: forgets again what a restored backup brought back of erased matters, the
 * fingerprints of their persons and their drafts. Their keys are destroyed again before this.
 */
public final class ErasedMatters {

  private ErasedMatters() {}

  /**
   * Forgets, as the owner of the tables.
   *
   * @return how many matters were not marked as erased yet
   */
  public static long forget(DataSource owner) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select petition.forget_erased()")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot forget erased matters", e);
    }
  }
}
