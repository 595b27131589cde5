package org.xinheng.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the access log; an empty field does not limit.
 *
 * @param day the office's civil day
 * @param officer who asked
 * @param object number of a matter, or other codes in an address
 * @param sort which calls
 * @param result how they were answered
 */
public record AccessFilter(
    @Nullable LocalDate day,
    @Nullable UUID officer,
    @Nullable String object,
    @Nullable Sort sort,
    @Nullable Result result) {

  /** Everything. */
  public static final AccessFilter ALL = new AccessFilter(null, null, null, null, null);

  /** Kinds of calls. */
  public enum Sort {
    /** A page was opened. */
    READ("read"),
    /** A form was sent. */
    ACT("act"),
    /** Rows left as a file. */
    EXPORT("export"),
    /** A page was printed. */
    PRINT("print");

    private final String code;

    Sort(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public String messageKey() {
      return "audit.sort." + code;
    }
  }

  /** How calls were answered. */
  public enum Result {
    /** The page or file was given, or the act done. */
    ANSWERED("answered"),
    /** Refused, not found or failed. */
    REFUSED("refused");

    private final String code;

    Result(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public String messageKey() {
      return "audit.result." + code;
    }
  }
}
