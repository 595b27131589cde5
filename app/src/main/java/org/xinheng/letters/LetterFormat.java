package org.xinheng.letters;

import java.util.Arrays;
import java.util.Optional;

/** The forms of a letter's file (文件格式). */
public enum LetterFormat {
  PDF("pdf", "application/pdf"),
  WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final String code;
  private final String type;

  LetterFormat(String code, String type) {
    this.code = code;
    this.type = type;
  }

  /** The stored code, also the ending of its files. */
  public String code() {
    return code;
  }

  /** Media type. */
  public String type() {
    return type;
  }

  /** The format of a code. */
  public static Optional<LetterFormat> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
