package org.xinheng.crypto;

import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.crypto.store.MasterStore.InUse;

/**
 * The master keys this program holds. A key that another process added to the file is found when it
 * is first met, so a rotation needs no restart.
 */
public final class KeyRing {

  private final KeyFile file;
  private volatile List<MasterKey> keys;
  private volatile InUse inUse;
  private FileTime read;

  KeyRing(KeyFile file, List<MasterKey> keys, InUse inUse) {
    this.file = file;
    this.keys = List.copyOf(keys);
    this.inUse = inUse;
    this.read = file.changedAt();
  }

  /** A key by its id. */
  public Optional<MasterKey> find(String id) {
    Optional<MasterKey> held = held(id);
    return held.isPresent() ? held : afterReading(id);
  }

  /** A key that must be there. */
  MasterKey need(String id) {
    return find(id)
        .orElseThrow(() ->
            new KeyProblem(
                "主密钥 "
                    + id
                    + " 不在密钥文件 "
                    + file.path()
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

  public KeyFile file() {
    return file;
  }

  void seen(InUse now) {
    inUse = now;
  }

  List<MasterKey> all() {
    return keys;
  }

  /** Adds a key as the newest; it is in the file when this returns. */
  synchronized void add(MasterKey key) {
    List<MasterKey> more = new ArrayList<>(file.read());
    more.addFirst(key);
    replace(more);
  }

  /** Takes keys out of the file. */
  synchronized void remove(List<String> ids) {
    replace(file.read().stream().filter(key -> !ids.contains(key.id())).toList());
  }

  private void replace(List<MasterKey> now) {
    file.write(now);
    keys = List.copyOf(now);
    read = file.changedAt();
  }

  private Optional<MasterKey> held(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private synchronized Optional<MasterKey> afterReading(String id) {
    FileTime changed = file.changedAt();
    if (held(id).isEmpty() && file.exists() && !changed.equals(read)) {
      keys = file.read();
      read = changed;
    }
    return held(id);
  }

  @Override
  public String toString() {
    return "KeyRing" + keys;
  }
}
