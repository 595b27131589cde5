package org.xinheng.performance;

/**
 * A file as an officer uploads it.
 *
 * @param name file name as the browser gives it
 * @param content its bytes
 * @param declared whether the officer declares that it holds nothing classified
 */
@SuppressWarnings("ArrayRecordComponent") // bytes pass through untouched; nobody compares files
public record Attachment(String name, byte[] content, boolean declared) {

  /** The name without folders, which some browsers and all attackers send along. */
  public String plainName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
  }
}
