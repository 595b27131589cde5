package org.xinheng.identity;

/** What an officer must do before anything else is opened to them. */
public enum Duty {
  /** Enrol a second factor (绑定动态码). */
  ENROL_FACTOR,
  /** Set a new password, since the old one has grown too old (密码到期). */
  CHANGE_PASSWORD;

  /** Key of the duty's words in the message files. */
  public String messageKey() {
    return this == ENROL_FACTOR ? "account.owes.factor" : "account.owes.password";
  }
}
