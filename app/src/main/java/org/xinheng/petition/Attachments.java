package org.xinheng.petition;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.Writing.Turned;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.store.AttachmentStore;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.OfficeClock;

/**
 * Files of matters (附件): sealed under the matter's key, added with an entry in the history that
 * holds their digest, never changed. They pass the gate; what a program cannot read was looked at
 * by the officer.
 */
@Service
public class Attachments {

  /** Code of the act that adds a file. */
  static final String ATTACH = "attach";

  /** Files of one matter, at most. */
  private static final int MOST = 200;

  private final AttachmentStore files;
  private final MatterStore matters;
  private final MatterKeys keys;
  private final Ledger ledger;
  private final Seats seats;
  private final Writing writing;
  private final OfficeClock clock;

  Attachments(
      AttachmentStore files,
      MatterStore matters,
      MatterKeys keys,
      Ledger ledger,
      Seats seats,
      Writing writing,
      OfficeClock clock) {
    this.files = files;
    this.matters = matters;
    this.keys = keys;
    this.ledger = ledger;
    this.seats = seats;
    this.writing = writing;
    this.clock = clock;
  }

  /**
   * Adds a file to a matter.
   *
   * @param key 8 to 80 characters, made for this one form
   * @return {@link Answer.Done}, {@link Answer.Refused} or {@link Answer.NotFound}
   */
  public Answer add(Scope scope, String number, Upload file, String key) {
    Optional<Refused> refusal = refusal(List.of(file));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Instant at = clock.instant();
    String name = History.kind(ATTACH) + ":" + number;
    try {
      writing.once(scope.region(), key, name, at, () -> store(scope, number, file, at));
      return new Answer.Done(number, ATTACH);
    } catch (Turned turned) {
      return turned.answer();
    }
  }

  private String store(Scope scope, String number, Upload file, Instant at) {
    boolean acts = !seats.of(scope).roles().isEmpty();
    MatterRecord row =
        matters
            .lock(scope, number)
            .filter(_ -> acts)
            .orElseThrow(() -> new Turned(new Answer.NotFound()));
    if (row.getErasedOn() != null) {
      throw new Turned(Refused.of(Kind.ERASED, null));
    }
    put(scope, row.getId(), keys.of(scope.region(), row.getId()), file, at);
    return ATTACH;
  }

  /** What the gate and the limits say about files, before anything is looked up. */
  Optional<Refused> refusal(List<Upload> uploads) {
    return uploads.stream()
        .flatMap(file -> file.refusal(History.kind(ATTACH)).stream())
        .findFirst();
  }

  /**
   * Adds a file that was not refused, in the caller's transaction, which holds the matter.
   *
   * @throws Turned when the matter has too many
   */
  void put(Scope scope, UUID matter, SecretBox box, Upload file, Instant at) {
    int ordinal = files.next(scope.region(), matter);
    if (ordinal > MOST) {
      throw new Turned(
          Refused.form(List.of(new Fault("file", "petition.fault.file-many"))));
    }
    String type = file.type().orElseThrow().mediaType();
    AttachmentView view =
        new AttachmentView(
            ordinal,
            file.kind(),
            file.plainName(),
            file.content().length,
            digest(file.content()),
            at,
            scope.officer());
    AttachedFile stored = new AttachedFile(view.name(), type, file.content());
    files.insert(scope.region(), matter, view, stored, box);
    ledger.append(
        scope.region(),
        matter,
        History.kind(ATTACH),
        clock.today(),
        at,
        scope.actor(),
        true,
        History.seal(box, ATTACH, facts(view)));
  }

  private static Map<String, String> facts(AttachmentView view) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("attachmentKind", view.kind().code());
    facts.put("file", view.name());
    facts.put("digest", view.digest());
    return facts;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files of a matter, oldest first; none when the scope does not reach it. */
  @Transactional(readOnly = true)
  public List<AttachmentView> list(Scope scope, String number) {
    return readable(scope, number)
        .map(row -> files.list(scope.region(), row.getId(), keys.of(scope.region(), row.getId())))
        .orElse(List.of());
  }

  /** A file with its content; empty when the scope does not reach its matter. */
  @Transactional(readOnly = true)
  public Optional<AttachedFile> open(Scope scope, String number, int ordinal) {
    return readable(scope, number)
        .flatMap(row ->
            files.open(
                scope.region(), row.getId(), ordinal, keys.of(scope.region(), row.getId())));
  }

  private Optional<MatterRecord> readable(Scope scope, String number) {
    return matters.find(scope, number).filter(row -> row.getErasedOn() == null);
  }
}
