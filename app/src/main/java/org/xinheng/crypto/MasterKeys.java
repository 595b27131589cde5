package org.xinheng.crypto;

import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MasterStore.InUse;

/**
 * The master keys of a key file, newest first, held in memory: a key device may be taken away after
 * the start. A key that another process added to the file is found when it is first asked for, so
 * neither a rotation nor a backup after it needs a restart.
 */
public final class MasterKeys {

  private final KeyFile file;
  private volatile List<MasterKey> keys;
  private FileTime read;

  private MasterKeys(KeyFile file, List<MasterKey> keys, FileTime read) {
    this.file = file;
    this.keys = List.copyOf(keys);
    this.read = read;
  }

  /**
   * The keys of a file that is there.
   *
   * @throws KeyProblem when it is missing or cannot be read
   */
  public static MasterKeys of(KeyFile file) {
    FileTime changed = file.changedAt();
    return new MasterKeys(file, file.read(), changed);
  }

  /** The same, with a first key made when there is no file yet. */
  public static MasterKeys ofNew(KeyFile file) {
    if (!file.exists()) {
      file.create();
    }
    return of(file);
  }

  /**
   * What a backup is to be sealed with.
   *
   * @param key wraps the backup's own key
   * @param profile algorithms
   */
  public record Sealing(MasterKey key, CipherProfile profile) {}

  /**
   * The key that a database has in use: not simply the newest, which may be prepared for the next
   * rotation and have no shares yet. A database of the time before keys were written down, or one
   * that is still empty, names none; then it is the newest.
   *
   * @throws KeyProblem when the file does not hold it
   */
  public Sealing sealing(Connection connection) {
    return new MasterStore(DSL.using(connection, SQLDialect.POSTGRES))
        .named()
        .map(now -> new Sealing(need(now), now.profile()))
        .orElseGet(() -> new Sealing(keys.getFirst(), CipherProfile.GUOMI));
  }

  private MasterKey need(InUse now) {
    return find(now.id())
        .orElseThrow(() ->
            new KeyProblem(
                "主密钥文件 %s 里没有数据库在用的主密钥 %s（有：%s）。请取来轮换后的密钥文件，或用保管的份额恢复（keys join）。"
                    .formatted(file.path(), now.id(), ids())));
  }

  /** A key by its id. */
  public Optional<MasterKey> find(String id) {
    Optional<MasterKey> held = held(id);
    return held.isPresent() ? held : afterReading(id);
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

  /** Ids of the keys, newest first, for a message. */
  public String ids() {
    return keys.stream().map(MasterKey::id).collect(Collectors.joining("、"));
  }

  public KeyFile file() {
    return file;
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

  @Override
  public String toString() {
    return "MasterKeys" + keys;
  }
}
