package org.xinheng.database;

import java.util.ArrayList;
import java.util.List;

/** Positions in the server's log and the names of its segments. */
public final class Wal {

  /** Bytes of a segment; initdb's default, which we do not change. */
  public static final int SEGMENT = 16 << 20;

  private static final long SEGMENTS_A_FILE = (1L << 32) / SEGMENT;

  private Wal() {}

  /** A position as a number of bytes; the server writes it as two hexadecimal halves. */
  public static long position(String text) {
    int slash = text.indexOf('/');
    long high = Long.parseLong(text.substring(0, slash), 16);
    return (high << 32) | Long.parseLong(text.substring(slash + 1), 16);
  }

  /** A number of bytes as the server writes positions. */
  public static String text(long position) {
    return "%X/%X".formatted(position >>> 32, position & 0xFFFF_FFFFL);
  }

  /** Where a segment begins. */
  public static long start(long position) {
    return position - position % SEGMENT;
  }

  /** Name of the segment that holds the byte at a position. */
  public static String segment(long timeline, long position) {
    long number = position / SEGMENT;
    return "%08X%08X%08X".formatted(timeline, number / SEGMENTS_A_FILE, number % SEGMENTS_A_FILE);
  }

  /** Position at which a named segment begins. */
  public static long start(String segment) {
    long high = Long.parseLong(segment.substring(8, 16), 16);
    return (high * SEGMENTS_A_FILE + Long.parseLong(segment.substring(16), 16)) * SEGMENT;
  }

  /** Names of the segments that hold the bytes from one position to just before another. */
  static List<String> segments(long timeline, long from, long to) {
    List<String> names = new ArrayList<>();
    for (long at = start(from); at < to; at += SEGMENT) {
      names.add(segment(timeline, at));
    }
    return names;
  }
}
