package org.xinheng.backup;

/**
 * What was asked cannot be done with what is there; the message (Chinese, for people) says where,
 * what was kept and what to do.
 */
public final class BackupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BackupRefused(String message) {
    super(message);
  }
}
