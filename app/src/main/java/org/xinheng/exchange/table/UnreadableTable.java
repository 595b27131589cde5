package org.xinheng.exchange.table;

import java.util.Locale;

/** A file that is no table, or one beyond the limits. It quotes nothing of the file. */
public final class UnreadableTable extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Why {
    /** Neither xlsx nor csv, or not what its name says. */
    KIND,
    /** More bytes than are taken, packed or unpacked. */
    SIZE,
    /** More lines or columns than are taken. */
    LINES,
    /** Locked by a password, or of the old kind (xls). */
    LOCKED,
    /** Neither UTF-8 nor GB 18030. */
    ENCODING,
    /** Broken, or the quotes of a csv do not close. */
    BROKEN;

    public String messageKey() {
      return "exchange.unreadable." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Why why;

  public UnreadableTable(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
