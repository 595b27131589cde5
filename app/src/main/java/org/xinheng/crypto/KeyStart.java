package org.xinheng.crypto;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MasterStore.InUse;
import org.xinheng.crypto.store.MasterStore.Known;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.crypto.store.MatterKeyStore.Wrapped;
import org.xinheng.crypto.store.PurposeKeyStore;

/**
 * Brings key file and database together before the program starts. A master key is made only for a
 * database that never had one: over existing records a missing or wrong key refuses the start,
 * since a new one could read nothing and would hide the loss.
 */
public final class KeyStart {

  private final KeyFile file;
  private final MasterStore masters;
  private final MatterKeyStore matters;
  private final PurposeKeyStore purposes;
  private final Instant at;

  private KeyStart(DSLContext sql, KeyFile file, Instant at) {
    this.file = file;
    this.masters = new MasterStore(sql);
    this.matters = new MatterKeyStore(sql);
    this.purposes = new PurposeKeyStore(sql);
    this.at = at;
  }

  /**
   * Opens the keys of a migrated database.
   *
   * @param wanted algorithms to use from now on; empty to keep them, 国密 at the first start
   * @throws KeyProblem when the key file is missing, wrong or cannot be read
   */
  public static KeyRing open(
      DataSource source, KeyFile file, @Nullable CipherProfile wanted, Instant at) {
    DSLContext sql = DSL.using(source, SQLDialect.POSTGRES);
    return sql.transactionResult(inside -> new KeyStart(inside.dsl(), file, at).open(wanted));
  }

  private KeyRing open(@Nullable CipherProfile wanted) {
    masters.lock();
    List<Known> known = masters.all();
    Optional<Wrapped> sample = matters.any();
    if (!file.exists()) {
      refuseIfUsed(known, sample);
      file.create();
    }
    MasterKeys held = MasterKeys.of(file);
    List<MasterKey> keys = held.all();
    if (known.isEmpty()) {
      introduce(keys, sample, wanted);
    } else {
      known.forEach(key -> check(key, keys));
      Optional.ofNullable(wanted).ifPresent(masters::profile);
    }
    int again = ErasedList.beside(file).agree(matters);
    Known now = masters.current().orElseThrow();
    return new KeyRing(held, new InUse(now.id(), now.profile()), again);
  }

  private void refuseIfUsed(List<Known> known, Optional<Wrapped> sample) {
    if (!known.isEmpty() || sample.isPresent()) {
      throw new KeyProblem(
          "找不到主密钥文件 "
              + file.path()
              + "，而数据库里已有用主密钥 "
              + id(known, sample)
              + " 加密的内容。为避免数据读不出来，不另造新密钥，不予启动。"
              + "请放回该文件（权限 600），或用 --master-key 指明位置，或用两份保管的份额恢复（keys join）。");
    }
  }

  private static String id(List<Known> known, Optional<Wrapped> sample) {
    return known.stream()
        .filter(key -> key.is(MasterStore.CURRENT))
        .findFirst()
        .map(Known::id)
        .or(() -> sample.map(Wrapped::masterId))
        .orElse("");
  }

  /** A key under which something is wrapped must be there, and be the right one. */
  private void check(Known known, List<MasterKey> keys) {
    Optional<MasterKey> held = keys.stream().filter(k -> k.id().equals(known.id())).findFirst();
    boolean needed = known.is(MasterStore.CURRENT) || isUsed(known);
    if (held.isEmpty() ? needed : !held.get().isProvedBy(known.proof())) {
      throw wrong(known.id());
    }
  }

  private boolean isUsed(Known known) {
    return known.is(MasterStore.LEAVING)
        && (masters.matterKeys().containsKey(known.id())
            || masters.purposeKeys().containsKey(known.id()));
  }

  private KeyProblem wrong(String id) {
    return new KeyProblem(
        "主密钥文件 "
            + file.path()
            + " 里没有本数据库使用的主密钥 "
            + id
            + "（或内容不对），不予启动。请放回正确的文件，或用保管的份额恢复（keys join）。");
  }

  /** The first start, or the first one of a version that writes master keys down. */
  private void introduce(
      List<MasterKey> keys, Optional<Wrapped> sample, @Nullable CipherProfile wanted) {
    MasterKey master = sample.map(row -> opening(row, keys)).orElseGet(keys::getFirst);
    CipherProfile profile = wanted == null ? CipherProfile.GUOMI : wanted;
    masters.insert(master.id(), master.proof(), profile, at);
    sample.ifPresent(row -> {
      CipherProfile before = SecretBox.profileOf(row.wrapped());
      purposes.insert(
          PurposeKeys.BLIND_INDEX,
          PurposeKeys.wrapped(master, before, PurposeKeys.BLIND_INDEX, master.indexKey()),
          at);
    });
  }

  private MasterKey opening(Wrapped row, List<MasterKey> keys) {
    return keys.stream()
        .filter(key -> key.id().equals(row.masterId()) && opens(key, row))
        .findFirst()
        .orElseThrow(() -> wrong(row.masterId()));
  }

  private static boolean opens(MasterKey key, Wrapped row) {
    try {
      MatterKeys.rewrap(key, key, CipherProfile.GUOMI, row.region(), row.matter(), row.wrapped());
      return true;
    } catch (UnreadableSecret e) {
      return false;
    }
  }
}
