package org.xinheng.petition;

import org.jspecify.annotations.Nullable;

/**
 * A person of a matter as a page shows it, masked unless it was revealed for a purpose.
 *
 * @param role main, representative, proxy or signatory
 */
public record PersonView(
    String role,
    String name,
    @Nullable String idNumber,
    @Nullable String phone,
    @Nullable String address) {

  /** Key of the role's name in the message files. */
  public String messageKey() {
    return "petition.person." + role;
  }
}
