package org.xinheng.letters.font;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The Chinese font of this machine. Its file is looked for at the start and opened with the first
 * letter; a large collection takes some seventy megabytes, which go when memory is short.
 */
public final class MachineFont {

  private final List<Path> files;
  private SoftReference<Face> kept = new SoftReference<>(null);

  public MachineFont(FontFinder finder) {
    this.files = finder.files();
  }

  /** Whether there is a file of a Chinese font. */
  public boolean isThere() {
    return !files.isEmpty();
  }

  /** The best of the fonts that can be read and embedded; empty when there is none. */
  public synchronized Optional<Face> face() {
    Face face = kept.get();
    if (face != null) {
      return Optional.of(face);
    }
    Optional<Face> opened = FontFinder.firstUsable(files);
    opened.ifPresent(it -> kept = new SoftReference<>(it));
    return opened;
  }
}
