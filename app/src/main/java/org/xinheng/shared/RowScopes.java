package org.xinheng.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one place where a scope reaches the database: whatever transaction begins within {@link
 * #within} sees the rows of that scope, and one that is open already sees them until it returns.
 * The settings are local to the transaction, so a pooled connection carries nothing to the next
 * one. Without a scope, and without a transaction, there are no rows.
 *
 * <p>Facades do not call it: {@link RowAdvice} binds what their arguments say. Jobs do.
 */
public final class RowScopes extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  private static final String SET =
      """
      select set_config('xinheng.region', ?, true), set_config('xinheng.matters', ?, true),
        set_config('xinheng.matters_end', ?, true), set_config('xinheng.figures', ?, true),
        set_config('xinheng.figures_end', ?, true), set_config('xinheng.officer', ?, true),
        set_config('xinheng.assigned', ?, true)\
      """;
  private static final String HOLD = "select set_config('xinheng.held', ?, true)";

  private final transient ThreadLocal<@Nullable RowScope> bound = new ThreadLocal<>();
  private final transient DataSource source;

  public RowScopes(DataSource source) {
    super(source);
    this.source = source;
  }

  /** What is bound here and now; empty when nothing is. */
  public @Nullable RowScope current() {
    return bound.get();
  }

  /** Does the work in a scope, and puts back what was there before. */
  public <T extends @Nullable Object> T within(RowScope scope, Supplier<T> work) {
    Undo undo = bind(scope);
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      undo.run(done);
    }
  }

  /** The same for work without a result. */
  public void run(RowScope scope, Runnable work) {
    within(
        scope,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Keeps one matter in sight until the transaction ends, though the act at hand gives it to
   * another unit or has not stored it yet. The caller has found it within the scope, or makes it.
   */
  public void hold(UUID matter) {
    Connection connection = open();
    if (connection == null) {
      throw new IllegalStateException("a matter is held within a transaction");
    }
    try (PreparedStatement set = connection.prepareStatement(HOLD)) {
      set.setString(1, matter.toString());
      set.execute();
    } catch (SQLException e) {
      throw translateException("hold a matter", e);
    }
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    RowScope scope = bound.get();
    Connection connection = open();
    if (scope != null && connection != null) {
      try {
        set(connection, scope);
      } catch (SQLException e) {
        doCleanupAfterCompletion(transaction);
        throw translateException("set the scope of the transaction", e);
      }
    }
  }

  /** What undoes a binding; told whether the work in between came to its end. */
  @FunctionalInterface
  public interface Undo {
    void run(boolean done);
  }

  /** Binds a scope until it is undone, on this thread: for the frame around a request. */
  public Undo bind(RowScope scope) {
    RowScope before = bound.get();
    if (scope.equals(before)) {
      return done -> {};
    }
    bound.set(scope);
    change(scope);
    return done -> {
      if (before == null) {
        bound.remove();
      } else {
        bound.set(before);
      }
      // After a failure the transaction ends anyway, and may take no statement any more.
      if (done) {
        change(before == null ? RowScope.NOBODY : before);
      }
    };
  }

  private void change(RowScope scope) {
    Connection connection = open();
    if (connection != null) {
      try {
        set(connection, scope);
      } catch (SQLException e) {
        throw translateException("change the scope of the transaction", e);
      }
    }
  }

  private @Nullable Connection open() {
    if (!(TransactionSynchronizationManager.getResource(source)
        instanceof ConnectionHolder holder)) {
      return null;
    }
    Connection connection = holder.getConnection();
    try {
      return connection.getAutoCommit() ? null : connection;
    } catch (SQLException e) {
      throw translateException("look at the transaction", e);
    }
  }

  private static void set(Connection connection, RowScope scope) throws SQLException {
    String officer = scope.officer() == null ? "" : scope.officer().toString();
    try (PreparedStatement set = connection.prepareStatement(SET)) {
      set.setString(1, scope.region());
      set.setString(2, scope.matters());
      set.setString(3, RowScope.endOf(scope.matters()));
      set.setString(4, scope.figures());
      set.setString(5, RowScope.endOf(scope.figures()));
      set.setString(6, officer);
      set.setString(7, scope.assignedOnly() ? officer : "");
      set.execute();
    }
  }
}
