package org.xinheng.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.ledger.store.AccessStore;
import org.xinheng.shared.Page;
import org.xinheng.shared.Region;

/** Who looked at what, when and why: one insert a call, read by the audit administrator. */
@Service
public class AccessLog {

  /** Rows of a page of the log. */
  public static final int PAGE = 50;

  private final AccessStore store;
  private final AccessBatches batches;

  AccessLog(AccessStore store, AccessBatches batches) {
    this.store = store;
    this.batches = batches;
  }

  /**
   * Keeps a row, committed when this returns; when it cannot, it throws, and the caller must not
   * answer.
   */
  @Transactional(propagation = Propagation.NEVER)
  public void keep(Access access) {
    batches.keep(access);
  }

  /**
   * Rows of a county, newest first, in one statement.
   *
   * @param after key of the page before
   * @param limit rows of the page
   */
  @Transactional(readOnly = true)
  public Page<Access> list(Region region, AccessFilter filter, @Nullable UUID after, int limit) {
    return Page.of(store.list(region, filter, after, limit + 1), limit, row -> row.id().toString());
  }

  /**
   * Who looked at one matter or a part of it, such as a letter: answered calls only, newest first,
   * at most {@code limit}.
   */
  @Transactional(readOnly = true)
  public List<Access> ofObject(Region region, String object, int limit) {
    return store.ofObject(region, object, limit);
  }
}
