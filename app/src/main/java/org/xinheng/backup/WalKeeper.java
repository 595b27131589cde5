package org.xinheng.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.database.Wal;
import org.xinheng.database.WalTail;

/**
 * Copies the server's log into the archive, a second behind it. Runs on one thread.
 *
 * <p>It reads the server's files rather than being called by the server for each full segment: what
 * was committed a second ago is then already outside, no shell command meets a Chinese path, and a
 * fault of the archive never stops the office's work.
 */
final class WalKeeper implements AutoCloseable {

  private static final int PIECE = 1 << 20;

  private final Source source;
  private final Path below;
  private @Nullable WalTail tail;
  private @Nullable WalArchive archive;
  private long position;
  private long timeline;

  /**
   * A keeper that has not begun.
   *
   * @param below folder in which archives lie, one for each line of history
   */
  WalKeeper(Source source, Path below) {
    this.source = source;
    this.below = below;
  }

  /** Copies what is new; the position reached. A fault is thrown, and the next call begins anew. */
  long step() throws IOException, SQLException {
    boolean done = false;
    try {
      WalTail open = tail == null ? WalTail.of(source.folder()) : tail;
      tail = open;
      follow(open, open.state());
      done = true;
      return position;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private void follow(WalTail open, WalTail.State state) throws IOException, SQLException {
    WalArchive to = archive == null || timeline != state.timeline() ? openOrBegin(state) : archive;
    archive = to;
    timeline = state.timeline();
    while (position < state.flushed()) {
      int from = (int) (position % Wal.SEGMENT);
      int until =
          (int) Math.min(Math.min(Wal.SEGMENT, from + PIECE), state.flushed() - position + from);
      String segment = Wal.segment(timeline, position);
      to.append(segment, from, open.read(segment, from, until));
      position += until - from;
    }
    to.reached(state.at());
    // Only whole segments are let go: a begun one may have to be read again after a death.
    if (Wal.start(position) > state.kept()) {
      open.release(Wal.start(position));
    }
  }

  /** Goes on with the folder's archive where it leaves no gap, else begins another. */
  private WalArchive openOrBegin(WalTail.State state) throws IOException, SQLException {
    Optional<WalArchive> known = known();
    if (known.isPresent()) {
      known.get().mend();
      Optional<Long> end = known.get().end();
      boolean follows =
          end.isPresent()
              && end.get() >= Wal.start(state.kept())
              && end.get() <= state.flushed()
              && known.get().isOf(state.systemIdentifier(), state.timeline());
      if (follows) {
        position = end.get();
        known.get().follow(source.sealing().key());
        return known.get();
      }
    }
    position = Wal.start(state.kept());
    return WalArchive.begin(below, source, state.systemIdentifier(), state.timeline());
  }

  private Optional<WalArchive> known() throws IOException {
    Optional<Path> folder = WalArchive.of(source.folder());
    boolean here =
        folder
            .filter(path -> below.toAbsolutePath().normalize().equals(path.getParent()))
            .filter(WalArchive::isOne)
            .isPresent();
    return here && WalArchive.opensWith(folder.orElseThrow(), source.masters())
        ? Optional.of(WalArchive.open(folder.orElseThrow(), source.masters()))
        : Optional.empty();
  }

  /** Puts the archive's own key under the master key in use. */
  void followKeys() throws IOException, SQLException {
    WalArchive open = archive;
    if (open != null) {
      open.follow(source.sealing().key());
    }
  }

  /** The archive in use; empty before the first step. */
  Optional<WalArchive> archive() {
    return Optional.ofNullable(archive);
  }

  /** Lets go of the connection; the next step opens another. */
  @Override
  public void close() throws SQLException {
    WalTail open = tail;
    tail = null;
    archive = null;
    if (open != null) {
      open.close();
    }
  }
}
