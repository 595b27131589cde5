package org.xinheng.exchange.domain;

import java.util.Arrays;
import java.util.Optional;

/** A field that both systems have (交换字段), in the order in which files are written. */
public enum Field {
  NATIONAL_NUMBER("national-number", Kind.LINK),
  NUMBER("number", Kind.KEY),
  RECEIVED_ON("received-on", Kind.FIXED),
  FORM("form", Kind.FIXED),
  PURPOSE("purpose", Kind.FIXED),
  CONTENT_CLASS("content-class", Kind.CORRECTED),
  SUBJECT("subject", Kind.CORRECTED),
  STATEMENT("statement", Kind.FIXED),
  SUMMARY("summary", Kind.CORRECTED),
  DEMAND("demand", Kind.CORRECTED),
  DIVISION("division", Kind.CORRECTED),
  PLACE("place", Kind.CORRECTED),
  PERSONS("persons", Kind.CORRECTED),
  PRESENT("present", Kind.FIXED),
  POSTMARKED_ON("postmarked-on", Kind.FIXED),
  NAME("name", Kind.PERSONAL),
  ID_NUMBER("id-number", Kind.PERSONAL),
  PHONE("phone", Kind.PERSONAL),
  ADDRESS("address", Kind.PERSONAL),
  ACCEPTED_ON("accepted-on", Kind.PROGRESS),
  CONCLUDED_ON("concluded-on", Kind.PROGRESS);

  private enum Kind {
    /** Says which matter of ours it is. */
    KEY,
    /** Says which matter of theirs it is; given once. */
    LINK,
    /** Put right here when the national system says otherwise. */
    CORRECTED,
    /** Stays as it was registered here: the petitioner's words, the form, the days. */
    FIXED,
    /** Likewise, and what it says is not shown beside what it said. */
    PERSONAL,
    /** Made by the acts of the office, never by a file; compared only. */
    PROGRESS
  }

  private final String code;
  private final Kind kind;

  Field(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** The code under which the reference data and files that wait name it. */
  public String code() {
    return code;
  }

  public String messageKey() {
    return "exchange.field." + code;
  }

  /** Whether a file may change it. */
  public boolean isCorrected() {
    return kind == Kind.CORRECTED || kind == Kind.LINK;
  }

  /** Whether it tells who petitions. */
  public boolean isPersonal() {
    return kind == Kind.PERSONAL;
  }

  /** Whether the acts of the office make it. */
  public boolean isProgress() {
    return kind == Kind.PROGRESS;
  }

  /** Whether it only says which matter it is. */
  public boolean isKey() {
    return kind == Kind.KEY;
  }

  /** Whether its values are days. */
  public boolean isDay() {
    return code.endsWith("-on");
  }

  /** The field of a code. */
  public static Optional<Field> of(String code) {
    return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
  }
}
