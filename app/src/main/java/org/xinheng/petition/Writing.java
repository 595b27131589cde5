package org.xinheng.petition;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.ledger.Requests;
import org.xinheng.shared.Region;

/**
 * One act, one transaction, done once: a refusal rolls everything back, the key included, so that
 * the mended form may come again with the same key.
 */
@Component
class Writing {

  private final Requests requests;
  private final TransactionTemplate transaction;

  Writing(Requests requests, TransactionTemplate transaction) {
    this.requests = requests;
    this.transaction = transaction;
  }

  /**
   * Does the work unless it was done with this key before, and gives what it gave then.
   *
   * @param act what the key is for; the same key for something else is an error
   * @throws Turned when the work was refused; nothing is stored then
   */
  String once(Region region, String key, String act, Instant at, Supplier<String> work) {
    String result = transaction.execute(status -> requests.once(region, key, act, at, work));
    if (result == null) {
      throw new IllegalStateException("a write must answer");
    }
    return result;
  }

  /** Reads within a transaction of its own: without one there are no rows. */
  <T> T reading(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  /** Carries a refusal out of the transaction, which is rolled back by it. */
  static final class Turned extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Answer answer;

    Turned(Answer answer) {
      super("refused by a rule", null, false, false);
      this.answer = answer;
    }

    Answer answer() {
      return answer;
    }
  }
}
