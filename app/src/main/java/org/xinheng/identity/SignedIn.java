package org.xinheng.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Who is signed in: ids only, so that a session outlives no right. The scope is looked up at each
 * request.
 *
 * @param region county code
 * @param officer officer id
 * @param name the officer's own name, for the page's corner
 */
public record SignedIn(String region, UUID officer, String name)
    implements Principal, Serializable {

  @Override
  public String getName() {
    return name;
  }
}
