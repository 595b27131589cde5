package org.xinheng.exchange;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.exchange.domain.Entries;
import org.xinheng.exchange.domain.Preview;
import org.xinheng.exchange.domain.Preview.Line;
import org.xinheng.exchange.domain.Preview.Outcome;
import org.xinheng.exchange.domain.Sheet;
import org.xinheng.exchange.store.FileStore;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Requests;
import org.xinheng.petition.Answer;
import org.xinheng.petition.NationalMatter;
import org.xinheng.petition.NationalMatters;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Registration;
import org.xinheng.shared.OfficeClock;

/**
 * Takes files of the national system in: looked at first, then all lines that can be taken or none,
 * each by the way that every registration goes.
 */
@Service
public class Imports {

  private final NationalFiles files;
  private final FileStore store;
  private final Registered registered;
  private final Petitions petitions;
  private final NationalMatters matters;
  private final Journal journal;
  private final Requests requests;
  private final TransactionTemplate transaction;
  private final Progress progress;
  private final OfficeClock clock;

  Imports(
      NationalFiles files,
      FileStore store,
      Registered registered,
      Petitions petitions,
      NationalMatters matters,
      Journal journal,
      Requests requests,
      TransactionTemplate transaction,
      Progress progress,
      OfficeClock clock) {
    this.files = files;
    this.store = store;
    this.registered = registered;
    this.petitions = petitions;
    this.matters = matters;
    this.journal = journal;
    this.requests = requests;
    this.transaction = transaction;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * A file as its officer looks at it.
   *
   * @param file what is known of it
   * @param sheet what it says
   * @param preview what taking it in would do now
   */
  public record Shown(WaitingFile file, Sheet sheet, Preview preview) {}

  /** What taking a file in would do; empty when the officer has no such file. */
  @Transactional(readOnly = true)
  public Optional<Shown> preview(Scope scope, UUID id) {
    return files
        .find(scope, id)
        .map(it -> new Shown(it.file(), it.sheet(), registered.preview(scope, it.sheet())));
  }

  /**
   * Takes a file in, whole or not at all: what the officer has seen, and nothing else.
   *
   * @param version version of the file that the officer saw
   * @param seen fingerprint of the preview that the officer saw
   * @param key 8 to 80 characters, made for this one form
   */
  public Taken take(Scope scope, UUID id, int version, String seen, String key) {
    Instant at = clock.instant();
    try {
      String counts =
          transaction.execute(_ ->
              requests.once(
                  scope.region(),
                  key,
                  "exchange.import",
                  at,
                  () -> text(store(scope, id, version, seen, at))));
      return new Taken.Done(counts(Objects.requireNonNull(counts)));
    } catch (Stopped stopped) {
      return stopped.taken;
    } catch (DataIntegrityViolationException meanwhile) {
      // Somebody registered one of its numbers at the same moment.
      return new Taken.Refused("exchange.refused.changed", 0);
    } finally {
      progress.end(id);
    }
  }

  private Run.Counts store(Scope scope, UUID id, int version, String seen, Instant at) {
    store.queue(scope.region());
    FileStore.Stored file =
        files.find(scope, id).orElseThrow(() -> new Stopped(new Taken.NotFound()));
    if (!store.take(scope, id, version, at)) {
      throw Stopped.at("exchange.refused.taken", 0);
    }
    Preview preview = registered.preview(scope, file.sheet());
    if (!preview.seen().equals(seen)) {
      throw Stopped.at("exchange.refused.changed", 0);
    }
    if (!preview.hasWork()) {
      throw Stopped.at("exchange.refused.nothing", 0);
    }
    lines(scope, id, preview.lines());
    Run.Counts counts = counts(preview);
    journal.imported(scope, file, counts, at);
    return counts;
  }

  private void lines(Scope scope, UUID id, List<Line> lines) {
    for (int at = 0; at < lines.size(); at++) {
      progress.tell(id, at, lines.size());
      Line line = lines.get(at);
      String key = "exchange." + id + "." + line.row().line();
      switch (line.outcome()) {
        case NEW -> stored(line, register(scope, line, key));
        case CHANGED -> stored(line, correct(scope, line, key));
        case SAME, REFUSED -> {}
      }
    }
  }

  private Answer register(Scope scope, Line line, String key) {
    String national = line.row().nationalNumber();
    if (national == null) {
      throw new IllegalStateException("a new row has a national number");
    }
    var entry = Entries.entry(line.row(), clock.today());
    return petitions.register(scope, Registration.ofNational(entry, national), key);
  }

  private Answer correct(Scope scope, Line line, String key) {
    NationalMatter here = line.here();
    if (here == null) {
      throw new IllegalStateException("a changed row has a matter");
    }
    return matters.correct(scope, here.number(), line.correction(), here.version(), key);
  }

  private static void stored(Line line, Answer answer) {
    switch (answer) {
      case Answer.Registered _, Answer.Done _ -> {}
      case Answer.Refused refused -> throw Stopped.at(refused.messageKey(), line.row().line());
      case Answer.NotFound _ -> throw Stopped.at("exchange.refused.changed", line.row().line());
    }
  }

  private static Run.Counts counts(Preview preview) {
    return new Run.Counts(
        preview.count(Outcome.NEW),
        preview.count(Outcome.CHANGED),
        preview.count(Outcome.SAME),
        preview.count(Outcome.REFUSED),
        preview.accusations());
  }

  private static String text(Run.Counts it) {
    return "%d %d %d %d %d"
        .formatted(it.added(), it.changed(), it.unchanged(), it.refused(), it.accusations());
  }

  private static Run.Counts counts(String text) {
    int[] all = Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    return new Run.Counts(all[0], all[1], all[2], all[3], all[4]);
  }

  /** Carries a refusal out of the transaction, which is rolled back by it. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Taken taken;

    Stopped(Taken taken) {
      super("not taken in", null, false, false);
      this.taken = taken;
    }

    static Stopped at(String messageKey, int line) {
      return new Stopped(new Taken.Refused(messageKey, line));
    }
  }
}
