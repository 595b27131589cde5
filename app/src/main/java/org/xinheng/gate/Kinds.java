package org.xinheng.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Kinds of content told by their first bytes, whatever a file is called. */
final class Kinds {

  /** First bytes as Latin letters, and how far from the beginning they stand. */
  private record Magic(int at, String letters) {}

  /** Pictures, sound, moving pictures, old office files: what they show no text search can see. */
  private static final List<Magic> UNSEEN =
      List.of(
          new Magic(0, "\u0089PNG"),
          new Magic(0, "\u00ff\u00d8\u00ff"),
          new Magic(0, "GIF8"),
          new Magic(0, "II*\0"),
          new Magic(0, "MM\0*"),
          new Magic(0, "RIFF"),
          new Magic(4, "ftyp"),
          new Magic(4, "jP  "),
          new Magic(0, "8BPS"),
          new Magic(0, "\u00d7\u00cd\u00c6\u009a"),
          new Magic(40, " EMF"),
          new Magic(0, "ID3\u0002"),
          new Magic(0, "ID3\u0003"),
          new Magic(0, "ID3\u0004"),
          new Magic(0, "OggS"),
          new Magic(0, "fLaC"),
          new Magic(0, "\u001aE\u00df\u00a3"),
          new Magic(0, "\u00d0\u00cf\u0011\u00e0"));

  /** Packed in ways that are not undone here. */
  private static final List<Magic> LOCKED =
      List.of(
          new Magic(0, "Rar!"),
          new Magic(0, "7z\u00bc\u00af"),
          new Magic(0, "\u00fd7zXZ"),
          new Magic(0, "BZh"),
          new Magic(0, "(\u00b5/\u00fd"),
          new Magic(0, "MSCF"),
          new Magic(2, "-lh5-"),
          new Magic(0, "`\u00ea"));

  private Kinds() {}

  static boolean isUnseen(byte[] bytes) {
    return is(UNSEEN, bytes) || isBitmap(bytes);
  }

  static boolean isLocked(byte[] bytes) {
    return is(LOCKED, bytes);
  }

  static boolean isPdf(byte[] bytes) {
    // Readers accept a PDF that begins a little later.
    byte[] first = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, 1024));
    return new String(first, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  static boolean isGzip(byte[] bytes) {
    return is(List.of(new Magic(0, "\u001f\u008b\b")), bytes);
  }

  /** Two letters are too few to tell a picture by; its own length follows them. */
  private static boolean isBitmap(byte[] bytes) {
    return is(List.of(new Magic(0, "BM")), bytes)
        && bytes.length > 26
        && Bits.four(bytes, 2) == bytes.length;
  }

  private static boolean is(List<Magic> kinds, byte[] bytes) {
    return kinds.stream().anyMatch(magic -> stands(bytes, magic));
  }

  private static boolean stands(byte[] bytes, Magic magic) {
    for (int i = 0; i < magic.letters().length(); i++) {
      int at = magic.at() + i;
      if (at >= bytes.length || (bytes[at] & 0xFF) != magic.letters().charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
