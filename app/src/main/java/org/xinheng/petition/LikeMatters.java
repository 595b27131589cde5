package org.xinheng.petition;

/**
 * Whoever finds like matters (相似事项) offers them here: while a matter is registered, the form shows
 * what the address answers to its subject. No officer is told whose matters they are.
 */
public interface LikeMatters {

  /** Address of a fragment of a page that takes the form's {@code subject}. */
  String address();
}
