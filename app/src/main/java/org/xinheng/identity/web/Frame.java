package org.xinheng.identity.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the page's frame shows of the reader.
 *
 * @param officer the reader's name
 * @param post the unit the reader acts for, and the roles held there
 * @param otherPosts what the reader may turn to
 * @param entries entries the roles may open
 * @param searches whether the search field is shown
 * @param demonstration whether this is the demonstration
 * @param today the office's day
 * @param address address of the page, to come back to after a change of language
 * @param mark names the officer to the page's script, so that a draft returns to its writer alone
 * @param idleSeconds after so long without a request the session ends
 */
record Frame(
    String officer,
    Post post,
    List<Post> otherPosts,
    List<Entry> entries,
    boolean searches,
    boolean demonstration,
    LocalDate today,
    String address,
    String mark,
    long idleSeconds) {

  /**
   * A post.
   *
   * @param id of the unit
   * @param unit its name
   * @param roleKeys message keys of the roles held there
   */
  record Post(UUID id, String unit, List<String> roleKeys) {}

  /**
   * One entry of the navigation.
   *
   * @param key its key, also of its icon and name
   * @param address where it leads
   */
  record Entry(String key, String address) {}
}
