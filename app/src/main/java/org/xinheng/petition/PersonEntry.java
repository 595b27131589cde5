package org.xinheng.petition;

import org.jspecify.annotations.Nullable;

/**
 * A person as written down at registration.
 *
 * @param name name
 * @param idNumber identity number, as shown by the person; empty when not given
 * @param phone telephone
 * @param address postal address
 */
public record PersonEntry(
    String name, @Nullable String idNumber, @Nullable String phone, @Nullable String address) {}
