package org.xinheng.exchange;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.exchange.store.FileStore;
import org.xinheng.exchange.store.RunStore;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Ledger;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was taken in and handed out: in the record of the room and in the history. */
@Component
class Journal {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RunStore runs;
  private final Ledger ledger;
  private final OfficeClock clock;

  Journal(RunStore runs, Ledger ledger, OfficeClock clock) {
    this.runs = runs;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** In the transaction that stores the rows of the file. */
  void imported(Scope scope, FileStore.Stored file, Run.Counts counts, Instant at) {
    WaitingFile of = file.file();
    Run run = new Run(Run.Kind.IMPORT, scope.officer(), at, of.from(), of.until(), counts);
    write(scope, run, file.digest());
  }

  /** In the transaction that hands the matters out. */
  void exported(Scope scope, Days days, int matters, Instant at) {
    Run.Counts counts = Run.Counts.handedOut(matters);
    write(
        scope,
        new Run(Run.Kind.EXPORT, scope.officer(), at, days.from(), days.until(), counts),
        null);
  }

  private void write(Scope scope, Run run, byte @Nullable [] digest) {
    UUID id = Ids.next(run.at());
    runs.insert(scope, id, run, digest);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("from", run.from().toString());
    facts.put("until", run.until().toString());
    facts.put("added", run.counts().added());
    facts.put("changed", run.counts().changed());
    facts.put("unchanged", run.counts().unchanged());
    facts.put("refused", run.counts().refused());
    facts.put("accusations", run.counts().accusations());
    if (digest != null) {
      facts.put("sha256", HexFormat.of().formatHex(digest));
    }
    ledger.append(
        scope.region(),
        id,
        "exchange." + run.kind().code(),
        clock.today(),
        run.at(),
        scope.actor(),
        false,
        JSON.writeValueAsBytes(facts));
  }
}
