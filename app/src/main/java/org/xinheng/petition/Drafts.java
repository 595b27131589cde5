package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.crypto.PurposeKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.deadline.Clocks;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Scope;
import org.xinheng.petition.domain.Json;
import org.xinheng.petition.store.DraftStore;
import org.xinheng.petition.store.IntakeRows;
import org.xinheng.petition.store.jooq.tables.records.DraftRecord;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;
import org.xinheng.statute.reference.SettingKey;

/**
 * Unfinished registrations (草稿): they survive a lost connection and a sign-out, are read by the
 * officer who types them alone, and go with the registration or after some days. A draft is named
 * by the key of its form, so that a form sent from a draft is the same form.
 */
@Service
public class Drafts {

  /** Drafts of one officer, at most. */
  public static final int MOST = 20;

  private static final int LONGEST = 100_000;
  private static final String PURPOSE = "petition-draft";

  /** A file is chosen anew, and declared anew. */
  private static final Set<String> WITH_THE_FILE = Set.of("file", "declared");

  private final DraftStore store;
  private final PurposeKeys keys;
  private final Clocks clocks;
  private final OfficeClock clock;

  Drafts(DraftStore store, PurposeKeys keys, Clocks clocks, OfficeClock clock) {
    this.store = store;
    this.keys = keys;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * A draft in a list.
   *
   * @param form names it
   * @param subject what it is about so far
   * @param savedAt when it was last saved
   * @param expiresOn last day it is kept
   */
  public record Draft(
      String form, @Nullable String subject, Instant savedAt, LocalDate expiresOn) {}

  /** What became of saving. */
  public enum Saved {
    SAVED,
    /** A report of wrongdoing is kept nowhere, not even unfinished. */
    NOT_KEPT,
    /** Marked as classified, too long, or one draft too many. */
    REFUSED;

    public String messageKey() {
      return "petition.draft." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Keeps what was typed so far, in place of what was kept of this form before. */
  @Transactional
  public Saved save(Scope scope, String form, Map<String, String> values) {
    if (Purpose.ACCUSATION.code().equals(values.get("purpose"))) {
      store.delete(scope.region(), scope.officer(), form);
      return Saved.NOT_KEPT;
    }
    String content = Json.write(kept(values));
    boolean marked =
        Gate.check("petition.draft", values.values().toArray(String[]::new)).isPresent();
    if (marked || content.length() > LONGEST || !RequestKey.isKey(form) || isOneMore(scope, form)) {
      return Saved.REFUSED;
    }
    store.forget(scope.region(), clock.today());
    DraftRecord row = new DraftRecord();
    row.setRegion(scope.region().code());
    row.setOfficerId(scope.officer());
    row.setForm(form);
    row.setSavedAt(IntakeRows.at(clock.instant()));
    row.setExpiresOn(lastDay());
    row.setContent(box().seal(column(scope, form), content));
    store.put(row);
    return Saved.SAVED;
  }

  private static Map<String, String> kept(Map<String, String> values) {
    Map<String, String> kept = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (!name.startsWith("_") && !WITH_THE_FILE.contains(name) && !value.isBlank()) {
        kept.put(name, value);
      }
    });
    return kept;
  }

  private boolean isOneMore(Scope scope, String form) {
    List<DraftRecord> kept = store.list(scope.region(), scope.officer(), clock.today());
    return kept.size() >= MOST && kept.stream().noneMatch(row -> row.getForm().equals(form));
  }

  /** Last day on which something unfinished that is put down today is kept. */
  public LocalDate lastDay() {
    return clock.today().plusDays(clocks.law().settings().number(SettingKey.DRAFT_DAYS));
  }

  /** The officer's drafts, the one last saved first, without expired ones. */
  @Transactional(readOnly = true)
  public List<Draft> list(Scope scope) {
    return store.list(scope.region(), scope.officer(), clock.today()).stream()
        .map(row ->
            new Draft(
                row.getForm(),
                values(scope, row).get("subject"),
                row.getSavedAt().toInstant(),
                row.getExpiresOn()))
        .toList();
  }

  /** What was typed into a form so far. */
  @Transactional(readOnly = true)
  public Optional<Map<String, String>> open(Scope scope, String form) {
    return store
        .find(scope.region(), scope.officer(), form)
        .filter(row -> !row.getExpiresOn().isBefore(clock.today()))
        .map(row -> values(scope, row));
  }

  /** Throws a draft away. */
  @Transactional
  public void discard(Scope scope, String form) {
    store.delete(scope.region(), scope.officer(), form);
  }

  private Map<String, String> values(Scope scope, DraftRecord row) {
    return Json.read(box().open(column(scope, row.getForm()), row.getContent()));
  }

  private SecretBox box() {
    return keys.of(PURPOSE);
  }

  private static String column(Scope scope, String form) {
    return scope.region().code() + "/" + scope.officer() + "/" + form;
  }
}
