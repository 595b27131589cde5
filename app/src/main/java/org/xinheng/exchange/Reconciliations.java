package org.xinheng.exchange;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.exchange.domain.Reconciliation;
import org.xinheng.exchange.store.FileStore;
import org.xinheng.identity.Scope;
import org.xinheng.petition.NationalMatters;

/** Compares files of the national system with what is registered here. */
@Service
public class Reconciliations {

  private final NationalFiles files;
  private final Registered registered;
  private final NationalMatters matters;

  Reconciliations(NationalFiles files, Registered registered, NationalMatters matters) {
    this.files = files;
    this.registered = registered;
    this.matters = matters;
  }

  /**
   * A file compared.
   *
   * @param file what is known of it
   * @param result the comparison; empty when the days hold more matters than are read at once
   */
  public record Shown(WaitingFile file, @Nullable Reconciliation result) {}

  /** Compares a file as things are now; empty when the officer has no such file. */
  @Transactional(readOnly = true)
  public Optional<Shown> of(Scope scope, UUID id) {
    return files.find(scope, id).map(it -> shown(scope, it));
  }

  private Shown shown(Scope scope, FileStore.Stored it) {
    WaitingFile file = it.file();
    if (matters.count(scope, file.from(), file.until()) > NationalMatters.MOST) {
      return new Shown(file, null);
    }
    Reconciliation result =
        Reconciliation.of(
            it.sheet(),
            registered.of(scope, it.sheet()),
            matters.received(scope, file.from(), file.until()),
            file.from(),
            file.until());
    return new Shown(file, result);
  }
}
