package org.xinheng.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.xinheng.shared.Region;

/**
 * Makes the N-th statement of a piece of work fail, as a lost connection or a full disk would
 * (F17). A commit counts as a statement. It stands between the program and its pool and lets
 * everything through while nothing is asked of it.
 */
@Component
public class FailingStatements implements BeanPostProcessor {

  private static final ThreadLocal<Countdown> ARMED = new ThreadLocal<>();

  /** What the failed statement throws; it names nothing but itself. */
  public static final String MESSAGE = "statement made to fail";

  /**
   * Does the work with its {@code n}-th statement failing.
   *
   * @param n from 1
   * @return whether a statement failed; false when the work sent fewer than {@code n}
   */
  public static boolean at(int n, Runnable work) {
    Countdown countdown = new Countdown(n);
    ARMED.set(countdown);
    try {
      work.run();
      return countdown.fired();
    } catch (RuntimeException failed) {
      if (!countdown.fired()) {
        throw failed;
      }
      return true;
    } finally {
      ARMED.remove();
    }
  }

  /**
   * Fails each statement of the work in turn, looks each time that nothing is left behind, then
   * lets the work through, and does it once more. The work carries one idempotency key, so the
   * retries are those of a person who got no answer: done once, however often it was sent.
   *
   * @param region whose rows are compared
   * @return the number of statements of the work
   */
  public static int eachOf(Region region, Runnable work) {
    Contents before = Contents.of(region);
    int statement = 1;
    while (at(statement, work)) {
      assertThat(Contents.of(region)).as("statement %d failed", statement).isEqualTo(before);
      statement++;
    }
    Contents done = Contents.of(region);
    assertThat(done).as("the work itself").isNotEqualTo(before);
    work.run();
    assertThat(Contents.of(region)).as("the same request again").isEqualTo(done);
    return statement - 1;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource pool ? new Watched(pool) : bean;
  }

  private static final class Countdown {
    private int left;

    Countdown(int n) {
      this.left = n;
    }

    boolean fired() {
      return left <= 0;
    }

    void step() throws SQLException {
      if (--left == 0) {
        throw new SQLException(MESSAGE, "XX000");
      }
    }
  }

  private static final class Watched extends DelegatingDataSource {
    Watched(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return ARMED.get() == null ? connection : watched(Connection.class, connection);
    }
  }

  private static <T> T watched(Class<T> type, Object target) {
    InvocationHandler handler = (_, method, arguments) -> call(target, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    Countdown countdown = ARMED.get();
    boolean counts = method.getName().startsWith("execute") || method.getName().equals("commit");
    if (countdown != null && counts) {
      countdown.step();
    }
    try {
      Object result = method.invoke(target, arguments);
      return result instanceof Statement && method.getReturnType().isInterface()
          ? watched(method.getReturnType().asSubclass(Statement.class), result)
          : result;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
