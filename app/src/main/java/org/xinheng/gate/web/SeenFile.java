package org.xinheng.gate.web;

/**
 * A file to be looked at by a person.
 *
 * @param size in bytes
 */
public record SeenFile(String name, long size) {

  /** Its size in KB, rounded up. */
  public long kilobytes() {
    return (size + 1023) / 1024;
  }
}
