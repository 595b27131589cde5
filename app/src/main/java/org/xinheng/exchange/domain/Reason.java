package org.xinheng.exchange.domain;

import org.jspecify.annotations.Nullable;

/**
 * Why a row is not taken, to be said in plain words. It carries no part of the row's content.
 *
 * @param why what is the matter
 * @param field the field it is about; empty when it is about the row
 * @param line another line of the file that it is about; 0 when none is
 * @param fault key of the words of registration that say it more closely; empty without one
 */
public record Reason(Why why, @Nullable Field field, int line, @Nullable String fault) {

  /** What is the matter. */
  public enum Why {
    /** A field that is needed is empty. */
    MISSING,
    /** A day that is none. */
    NO_DAY,
    /** A number of people that is none. */
    NO_COUNT,
    /** A value that the reference data do not know. */
    UNKNOWN_VALUE,
    /** A number that no system gives. */
    NO_NUMBER,
    /** A long number that the spreadsheet has rounded. */
    ROUNDED,
    /** The same matter stands in an earlier line. */
    TWICE,
    /** The number of ours that it names is not known here. */
    UNKNOWN_NUMBER,
    /** The matter of ours that it names has another national number. */
    OTHER_NUMBER,
    /** Registered in this county by a unit out of the officer's reach. */
    ELSEWHERE,
    /** It says otherwise in fields that no file changes. */
    STAYS,
    /** Its content was erased here by law. */
    ERASED,
    /** It carries a mark of classified content. */
    CLASSIFIED,
    /** Registration refuses it; the fault says why. */
    RULE;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  public static Reason of(Why why) {
    return new Reason(why, null, 0, null);
  }

  public static Reason of(Why why, Field field) {
    return new Reason(why, field, 0, null);
  }

  public static Reason twice(int line) {
    return new Reason(Why.TWICE, null, line, null);
  }

  /** A rule of registration, in its own words. */
  public static Reason rule(String messageKey) {
    return new Reason(Why.RULE, null, 0, messageKey);
  }

  /** Key of the words: of the fault when there is one. */
  public String messageKey() {
    return fault == null ? "exchange.reason." + why.code() : fault;
  }
}
