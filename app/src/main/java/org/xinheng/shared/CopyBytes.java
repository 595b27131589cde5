package org.xinheng.shared;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;

/** Values as PostgreSQL's binary format writes them, one after the other. */
final class CopyBytes {

  /** Object ids of element types of lists. */
  static final int TEXT = 25;

  static final int ID = 2950;

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Its days and microseconds are counted from 1 January 2000. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final BigInteger GROUP = BigInteger.valueOf(10_000);
  private static final int GROUP_DIGITS = 4;
  private static final int NEGATIVE = 0x4000;

  private byte[] array = new byte[1 << 12];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** The bytes, of which the first {@link #size()} count. */
  byte[] array() {
    return array;
  }

  void clear() {
    size = 0;
  }

  /** Leaves room for a length; returns what {@link #end} takes. */
  int begin() {
    putInt(0);
    return size;
  }

  /** Writes the length of what was put since. */
  void end(int begun) {
    INT.set(array, begun - Integer.BYTES, size - begun);
  }

  void putByte(int value) {
    int at = room(1);
    array[at] = (byte) value;
  }

  void putShort(int value) {
    int at = room(Short.BYTES);
    SHORT.set(array, at, (short) value);
  }

  void putInt(int value) {
    int at = room(Integer.BYTES);
    INT.set(array, at, value);
  }

  void putLong(long value) {
    int at = room(Long.BYTES);
    LONG.set(array, at, value);
  }

  void put(byte[] raw) {
    int at = room(raw.length);
    System.arraycopy(raw, 0, array, at, raw.length);
  }

  void putId(UUID id) {
    putLong(id.getMostSignificantBits());
    putLong(id.getLeastSignificantBits());
  }

  void putDay(LocalDate day) {
    putInt((int) ChronoUnit.DAYS.between(FIRST_DAY, day));
  }

  /** To the microsecond, like every instant that is kept. */
  void putInstant(Instant at) {
    putLong(ChronoUnit.MICROS.between(FIRST, at.truncatedTo(ChronoUnit.MICROS)));
  }

  /** Groups of four decimal digits around the point, the first with its power of ten thousand. */
  void putNumeric(BigDecimal value) {
    int scale = Math.max(0, value.scale());
    int after = (scale + GROUP_DIGITS - 1) / GROUP_DIGITS;
    BigInteger left =
        value.abs().setScale(after * GROUP_DIGITS).unscaledValue();
    short[] groups = new short[left.toString().length() / GROUP_DIGITS + 1];
    int first = groups.length;
    while (left.signum() != 0) {
      BigInteger[] parts = left.divideAndRemainder(GROUP);
      groups[--first] = parts[1].shortValueExact();
      left = parts[0];
    }
    putShort(groups.length - first);
    putShort(groups.length - first - after - 1);
    putShort(value.signum() < 0 ? NEGATIVE : 0);
    putShort(scale);
    for (int i = first; i < groups.length; i++) {
      putShort(groups[i]);
    }
  }

  private int room(int bytes) {
    int at = size;
    size = Math.addExact(size, bytes);
    if (size > array.length) {
      array = Arrays.copyOf(array, Math.max(size, Math.addExact(array.length, array.length)));
    }
    return at;
  }
}
