package org.xinheng.identity;

import java.util.List;
import java.util.UUID;

/**
 * The accounts of the demonstration. This bean exists in {@code demo} alone: without it, one-click
 * sign-in is not there at all.
 *
 * @param all one account a role
 */
public record DemoAccounts(List<Account> all) {

  public DemoAccounts {
    all = List.copyOf(all);
  }

  /**
   * A demonstration account.
   *
   * @param role its role
   * @param region county code
   * @param officer officer id
   * @param login sign-in name
   * @param officerName the officer's name
   * @param unitName the unit's name
   */
  public record Account(
      Role role, String region, UUID officer, String login, String officerName, String unitName) {}
}
