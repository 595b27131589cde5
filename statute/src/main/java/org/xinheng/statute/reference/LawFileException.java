package org.xinheng.statute.reference;

/**
 * A file of legal data that cannot be used as it stands: names the file, the line and the fault.
 */
public final class LawFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LawFileException(String file, int line, String fault) {
    super("法规数据文件 " + file + " 第 " + line + " 行：" + fault);
  }
}
