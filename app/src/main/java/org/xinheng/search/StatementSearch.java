package org.xinheng.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xinheng.petition.StatementIndex;
import org.xinheng.shared.Region;

/**
 * The index as others ask it. One program holds it at a time: the one that serves. Until its first
 * round, and in a command, it finds nothing and says that it is not whole.
 */
@Component
class StatementSearch implements StatementIndex, DisposableBean {

  private final SearchFolder folder;
  private volatile @Nullable StatementFile open;

  StatementSearch(SearchFolder folder) {
    this.folder = folder;
  }

  @Override
  public List<UUID> find(Region region, List<String> words, @Nullable UUID older, int most) {
    StatementFile file = open;
    try {
      return file == null ? List.of() : file.find(region, words, older, most);
    } catch (IOException e) {
      throw new UncheckedIOException("the index of statements cannot be read", e);
    }
  }

  @Override
  public boolean isWhole(Region region) {
    StatementFile file = open;
    return file != null && file.isWhole(region);
  }

  /**
   * The index to write in; a damaged one is thrown away, since the database has it all.
   *
   * @throws IndexHeld when another program writes it
   */
  synchronized StatementFile writable() throws IOException {
    StatementFile file = open;
    if (file == null) {
      folder.create();
      file = opened();
      open = file;
    }
    return file;
  }

  private StatementFile opened() throws IOException {
    try {
      return new StatementFile(folder.index());
    } catch (LockObtainFailedException held) {
      throw new IndexHeld(held);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException unreadable) {
      folder.empty();
      return new StatementFile(folder.index());
    }
  }

  @Override
  public synchronized void destroy() throws IOException {
    StatementFile file = open;
    open = null;
    if (file != null) {
      file.close();
    }
  }
}
