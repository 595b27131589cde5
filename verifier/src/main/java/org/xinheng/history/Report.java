package org.xinheng.history;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param entries entries read, the access log included
 * @param seals seals read
 * @param ok whether nothing is broken
 * @param firstBad the first thing that is broken
 */
public record Report(long entries, long seals, boolean ok, @Nullable Bad firstBad) {

  /**
   * What is broken first.
   *
   * @param matter id of the matter or other object; {@code seal REGION/NUMBER} when only the seal
   *     can be named
   * @param seq position in the chain; 0 in the access log; place among the leaves of a seal
   * @param kind code of {@link Kind}
   */
  public record Bad(String matter, long seq, String kind) {}

  /** The kinds of attack that can be told apart. Codes are for ever. */
  public enum Kind {
    /** Content or a column was changed: the hash is not that of the fields. */
    CHANGED("changed"),
    /** An entry before others is gone. */
    MISSING("missing"),
    /** Entries do not follow each other as they were written. */
    OUT_OF_ORDER("out-of-order"),
    /** An entry was put where none was: twice the same place, or before sealed ones. */
    INSERTED("inserted"),
    /** Sealed entries at the end of a chain are gone. */
    CUT("cut"),
    /** The entry is whole in itself but is not the one that was sealed. */
    REWRITTEN("rewritten"),
    /**
     * A seal is not whole, does not follow the one before, or its root is not that of its leaves.
     */
    SEAL_BROKEN("seal-broken"),
    /** The database holds another seal than the one handed out. */
    SEAL_DIFFERS("seal-differs"),
    /** A seal that was handed out is not in the database: an older state was put in its place. */
    OLD_SNAPSHOT("old-snapshot");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** The contract's JSON object. */
  public String json() {
    String bad =
        firstBad == null
            ? "null"
            : "{\"matter\": \"%s\", \"seq\": %d, \"kind\": \"%s\"}"
                .formatted(escape(firstBad.matter()), firstBad.seq(), firstBad.kind());
    return "{\"entries\": %d, \"seals\": %d, \"ok\": %b, \"firstBad\": %s}"
        .formatted(entries, seals, ok, bad);
  }

  /** For people. */
  public String words() {
    String counted = "共 " + entries + " 条记录、" + seals + " 个封存：";
    return firstBad == null
        ? counted + "完整，未发现改动。"
        : counted
            + "已损坏！第一处："
            + firstBad.matter()
            + " 第 "
            + firstBad.seq()
            + " 条，"
            + firstBad.kind()
            + "。请保留现场，通知审计管理员。";
  }

  private static String escape(String text) {
    return text.replaceAll("[^A-Za-z0-9 /_.-]", "?");
  }
}
