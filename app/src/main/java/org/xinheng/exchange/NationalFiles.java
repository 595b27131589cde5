package org.xinheng.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.crypto.PurposeKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.exchange.domain.Sheet;
import org.xinheng.exchange.domain.SheetReader;
import org.xinheng.exchange.domain.SheetReader.Read;
import org.xinheng.exchange.store.FileStore;
import org.xinheng.exchange.store.RunStore;
import org.xinheng.exchange.table.Tables;
import org.xinheng.exchange.table.UnreadableTable;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Requests;
import org.xinheng.petition.Drafts;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;

/**
 * Files of the national system: brought, read, kept sealed for the officer who brought them until
 * they are taken in, thrown away, or as old as an unfinished registration may become.
 */
@Service
public class NationalFiles {

  /** Files of one officer that are kept, at most. */
  public static final int MOST = 20;

  /** Of the record of what was taken in and handed out, so much is shown. */
  private static final int NEWEST = 20;

  private static final String PURPOSE = "exchange-file";

  private final FileStore files;
  private final RunStore runs;
  private final PurposeKeys keys;
  private final Requests requests;
  private final Drafts drafts;
  private final OfficeClock clock;

  NationalFiles(
      FileStore files,
      RunStore runs,
      PurposeKeys keys,
      Requests requests,
      Drafts drafts,
      OfficeClock clock) {
    this.files = files;
    this.runs = runs;
    this.keys = keys;
    this.requests = requests;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * Reads a file and keeps what it says. The gate sees all of it before a line is kept; of reports
   * of wrongdoing only the number is.
   *
   * @param name its name, whose ending says what it is
   * @param days the days that it is about
   * @param key 8 to 80 characters, made for this one form
   */
  @Transactional
  public Brought bring(Scope scope, String name, byte[] content, Days days, String key) {
    if (!days.fit(clock.today())) {
      return Brought.Refused.of("exchange.fault.days");
    }
    boolean marked =
        Gate.check("exchange.bring", name).isPresent()
            || Gate.check("exchange.bring", content).isPresent();
    if (marked) {
      return Brought.Refused.of("gate.classified");
    }
    try {
      Read read = SheetReader.read(Tables.read(name, content), clock.today());
      return read instanceof Read.Good(var sheet)
          ? kept(scope, sheet, content, days, key)
          : refused(read);
    } catch (UnreadableTable unreadable) {
      return Brought.Refused.of(unreadable.why().messageKey());
    }
  }

  private static Brought refused(Read read) {
    return switch (read) {
      case Read.Missing(var fields) -> new Brought.Refused("exchange.fault.missing", fields);
      case Read.Doubled(var fields) -> new Brought.Refused("exchange.fault.doubled", fields);
      case Read.TooLong _ -> Brought.Refused.of("exchange.unreadable.lines");
      case Read.NoHeadings _, Read.Good _ -> Brought.Refused.of("exchange.fault.headings");
    };
  }

  private Brought kept(Scope scope, Sheet sheet, byte[] content, Days days, String key) {
    if (sheet.rows().isEmpty() && sheet.accusations() == 0) {
      return Brought.Refused.of("exchange.fault.empty");
    }
    files.forget(scope.region(), clock.today());
    if (files.list(scope, clock.today()).size() >= MOST) {
      return Brought.Refused.of("exchange.fault.many");
    }
    Instant at = clock.instant();
    String id =
        requests.once(
            scope.region(),
            key,
            "exchange.bring",
            at,
            () -> store(scope, sheet, content, days, at).toString());
    return new Brought.Kept(UUID.fromString(id));
  }

  private UUID store(Scope scope, Sheet sheet, byte[] content, Days days, Instant at) {
    UUID id = Ids.next(at);
    WaitingFile file =
        new WaitingFile(
            id,
            at,
            days.from(),
            days.until(),
            drafts.lastDay(),
            sheet.rows().size(),
            sheet.accusations(),
            null,
            1);
    files.insert(scope, file, digest(content), sheet, box());
    return id;
  }

  /** Files of the officer that are still kept, the newest first. */
  @Transactional(readOnly = true)
  public List<WaitingFile> list(Scope scope) {
    return files.list(scope, clock.today());
  }

  /** What was taken in and handed out within the officer's reach, the newest first. */
  @Transactional(readOnly = true)
  public List<Run> runs(Scope scope) {
    return runs.newest(scope, NEWEST);
  }

  /** Whether the officer brought such a file. */
  @Transactional(readOnly = true)
  public boolean has(Scope scope, UUID id) {
    return files.has(scope, id);
  }

  /** Throws a file away, as the officer saw it; false when there is none such. */
  @Transactional
  public boolean discard(Scope scope, UUID id, int version) {
    return files.delete(scope, id, version);
  }

  /** A file with its rows, in the caller's transaction. */
  Optional<FileStore.Stored> find(Scope scope, UUID id) {
    return files.find(scope, id, clock.today(), box());
  }

  private SecretBox box() {
    return keys.of(PURPOSE);
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
