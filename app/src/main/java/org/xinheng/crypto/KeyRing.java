package org.xinheng.crypto;

import java.util.List;
import java.util.Optional;
import org.xinheng.crypto.store.MasterStore.InUse;

/** The master keys of a running program, and the one that its database has in use. */
public final class KeyRing {

  private final MasterKeys keys;
  private final int destroyedAgain;
  private volatile InUse inUse;

  KeyRing(MasterKeys keys, InUse inUse, int destroyedAgain) {
    this.keys = keys;
    this.destroyedAgain = destroyedAgain;
    this.inUse = inUse;
  }

  /** A key by its id. */
  public Optional<MasterKey> find(String id) {
    return keys.find(id);
  }

  /** A key that must be there. */
  MasterKey need(String id) {
    return find(id)
        .orElseThrow(() ->
            new KeyProblem(
                "主密钥 "
                    + id
                    + " 不在密钥文件 "
                    + file().path()
                    + " 中。请把轮换后的密钥文件复制到本机；丢失时用保管的份额恢复（keys join）。"));
  }

  /** The key and the algorithms to seal with, as last seen in the database. */
  public MasterKey current() {
    return need(inUse.id());
  }

  /** The algorithms that new ciphertexts are made with, as last seen in the database. */
  public CipherProfile profile() {
    return inUse.profile();
  }

  /** How many keys of erased matters this start destroyed again: a restored backup had them. */
  public int destroyedAgain() {
    return destroyedAgain;
  }

  /** The keys apart from the database. */
  public MasterKeys keys() {
    return keys;
  }

  public KeyFile file() {
    return keys.file();
  }

  void seen(InUse now) {
    inUse = now;
  }

  void add(MasterKey key) {
    keys.add(key);
  }

  void remove(List<String> ids) {
    keys.remove(ids);
  }

  @Override
  public String toString() {
    return "KeyRing[" + keys + "]";
  }
}
