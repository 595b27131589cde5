package org.xinheng.crypto;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MasterStore.Known;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.crypto.store.MatterKeyStore.Wrapped;
import org.xinheng.crypto.store.PurposeKeyStore;

/**
 * Changes the master key while the program serves (轮换主密钥). The new key is on the disk before the
 * database names it; from then on new matters are wrapped under it, and the keys of older ones
 * follow in batches. Every step can be cut off: the next run goes on where the last one was. Both
 * keys stay readable until the old one is taken out of the key file.
 */
public final class Rotation {

  private static final int BATCH = 1_000;

  private final KeyRing ring;
  private final MasterStore masters;
  private final MatterKeyStore matters;
  private final PurposeKeyStore purposes;
  private final TransactionTemplate transaction;

  Rotation(
      KeyRing ring,
      MasterStore masters,
      MatterKeyStore matters,
      PurposeKeyStore purposes,
      TransactionTemplate transaction) {
    this.ring = ring;
    this.masters = masters;
    this.matters = matters;
    this.purposes = purposes;
    this.transaction = transaction;
  }

  /**
   * A rotation begun.
   *
   * @param from ids of the keys being left
   * @param to id of the key in use
   * @param resumed whether an earlier run was cut off
   */
  public record Begun(List<String> from, String to, boolean resumed) {}

  /** Puts a new key into the key file without using it, so that it can be copied to other nodes. */
  public String prepare() {
    return unused(masters.all()).id();
  }

  /**
   * Begins a rotation, or goes on with one that was cut off.
   *
   * @param profile algorithms to use from now on; empty to keep them
   */
  public Begun begin(@Nullable CipherProfile profile, Instant at, KeyJournal journal) {
    Begun begun = transaction.execute(status -> begun(profile, at, journal));
    if (begun == null) {
      throw new IllegalStateException("a rotation must begin");
    }
    ring.seen(masters.inUse());
    return begun;
  }

  private Begun begun(@Nullable CipherProfile profile, Instant at, KeyJournal journal) {
    masters.lock();
    List<Known> all = masters.all();
    Known now = all.stream().filter(k -> k.is(MasterStore.CURRENT)).findFirst().orElseThrow();
    List<String> leaving =
        all.stream().filter(k -> k.is(MasterStore.LEAVING)).map(Known::id).toList();
    if (!leaving.isEmpty()) {
      return new Begun(leaving, now.id(), true);
    }
    MasterKey next = unused(all);
    CipherProfile with = profile == null ? now.profile() : profile;
    masters.leave();
    masters.insert(next.id(), next.proof(), with, at);
    journal.record(
        "keys.rotation-begun", Map.of("from", now.id(), "to", next.id(), "profile", with.code()));
    return new Begun(List.of(now.id()), next.id(), false);
  }

  /**
   * A key of the file that was never in use: prepared, or left over from a run that was cut off.
   */
  private MasterKey unused(List<Known> known) {
    List<String> used = known.stream().map(Known::id).toList();
    return ring.file().read().stream()
        .filter(key -> !used.contains(key.id()))
        .findFirst()
        .map(this::held)
        .orElseGet(() -> {
          MasterKey next = MasterKey.generate();
          ring.add(next);
          return next;
        });
  }

  private MasterKey held(MasterKey key) {
    return ring.need(key.id());
  }

  /**
   * Wraps everything that is not yet under the key in use.
   *
   * @param progress hears after each batch how many keys of matters were wrapped so far
   * @return how many
   */
  public long rewrap(LongConsumer progress) {
    MasterKey to = ring.need(masters.inUse().id());
    transaction.executeWithoutResult(status -> rewrapPurposes(to));
    long done = 0;
    List<Wrapped> batch = new ArrayList<>();
    do {
      Wrapped last = batch.isEmpty() ? null : batch.getLast();
      List<Wrapped> next = transaction.execute(status -> rewrapBatch(to, last));
      batch = next == null ? List.of() : next;
      done += batch.size();
      if (!batch.isEmpty()) {
        progress.accept(done);
      }
    } while (!batch.isEmpty());
    return done;
  }

  private void rewrapPurposes(MasterKey to) {
    purposes
        .notUnder(to.id())
        .forEach((purpose, was) ->
            purposes.rewrap(
                purpose, PurposeKeys.rewrap(ring.need(was.masterId()), to, purpose, was)));
  }

  private List<Wrapped> rewrapBatch(MasterKey to, @Nullable Wrapped after) {
    CipherProfile profile = masters.inUse().profile();
    List<Wrapped> batch = matters.notUnder(to.id(), after, BATCH);
    matters.rewrap(batch.stream().map(was -> rewrapped(was, to, profile)).toList());
    return batch;
  }

  private Wrapped rewrapped(Wrapped was, MasterKey to, CipherProfile profile) {
    MasterKey from = ring.need(was.masterId());
    byte[] wrapped =
        MatterKeys.rewrap(from, to, profile, was.region(), was.matter(), was.wrapped());
    return new Wrapped(was.region(), was.matter(), wrapped, to.id());
  }

  /**
   * Ends the rotation when nothing is left under the old key.
   *
   * @return whether it is ended; false when some keys were held by others and the work must go on
   */
  public boolean finish(Instant at, KeyJournal journal) {
    Boolean done = transaction.execute(status -> finished(at, journal));
    return Boolean.TRUE.equals(done);
  }

  private boolean finished(Instant at, KeyJournal journal) {
    masters.lock();
    Known now = masters.current().orElseThrow();
    if (under(List.of(now.id())) > 0) {
      return false;
    }
    masters.left(at);
    Integer all = masters.matterKeys().getOrDefault(now.id(), 0);
    journal.record("keys.rotation-ended", Map.of("to", now.id(), "matters", all.toString()));
    return true;
  }

  private int under(List<String> others) {
    return java.util.stream.Stream.of(masters.matterKeys(), masters.purposeKeys())
        .flatMap(counts -> counts.entrySet().stream())
        .filter(count -> !others.contains(count.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /**
   * Takes the keys that were left out of the key file. Backups made before the rotation can then be
   * read only with shares of the old key.
   *
   * @return ids of the keys taken out
   */
  public List<String> discard(KeyJournal journal) {
    List<String> gone = transaction.execute(status -> discarded(journal));
    return gone == null ? List.of() : gone;
  }

  private List<String> discarded(KeyJournal journal) {
    Map<String, Integer> used = masters.matterKeys();
    List<String> held = ring.file().read().stream().map(MasterKey::id).toList();
    List<String> left =
        masters.all().stream()
            .filter(k -> k.is(MasterStore.LEFT) && !used.containsKey(k.id()))
            .map(Known::id)
            .filter(held::contains)
            .toList();
    if (!left.isEmpty()) {
      journal.record("keys.discarded", Map.of("keys", String.join(" ", left)));
      ring.remove(left);
    }
    return left;
  }
}
