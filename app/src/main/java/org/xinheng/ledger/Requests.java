package org.xinheng.ledger;

import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.ledger.store.LedgerStore;
import org.xinheng.shared.Region;

/**
 * Idempotency (幂等): a write that arrives twice with one key is done once. The key is stored in the
 * transaction of the write, so a lost answer can be asked for again without harm.
 */
@Service
public class Requests {

  private final LedgerStore store;

  Requests(LedgerStore store) {
    this.store = store;
  }

  /**
   * Does the work unless the key was used before, and returns what it returned then. The same key
   * twice at one moment (a double click) is done one after the other, so that the second gets the
   * first one's answer and not a refusal.
   *
   * @param key 8 to 80 characters, made by the client for this one write
   * @param act code of the act; the same key for another act is an error
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String once(Region region, String key, String act, Instant at, Supplier<String> work) {
    store.lockRequest(region, key);
    var earlier = store.request(region, key);
    if (earlier.isPresent()) {
      if (!earlier.get().act().equals(act)) {
        throw new IllegalArgumentException("the key was used for " + earlier.get().act());
      }
      return earlier.get().result();
    }
    String result = work.get();
    store.insertRequest(region, key, act, result, at);
    return result;
  }
}
