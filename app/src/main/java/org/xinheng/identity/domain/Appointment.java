package org.xinheng.identity.domain;

import java.util.UUID;
import org.xinheng.identity.Role;

/**
 * A role held in a unit (任职).
 *
 * @param role the role
 * @param unit the unit
 */
public record Appointment(Role role, UUID unit) {}
