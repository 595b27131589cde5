package org.xinheng.petition;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Region;

/**
 * Finds words in what petitioners said (原话检索). It knows ids and words without persons, and no
 * scope: whoever asks shows of its answer what the database shows to the officer.
 */
public interface StatementIndex {

  /**
   * Matters of a county whose statements hold every one of the words, newest first.
   *
   * @param words each of two characters or more
   * @param older only those before this id; empty for all
   * @param most how many at most
   */
  List<UUID> find(Region region, List<String> words, @Nullable UUID older, int most);

  /** Whether every statement of the county has been taken in once; before, some are missing. */
  boolean isWhole(Region region);
}
