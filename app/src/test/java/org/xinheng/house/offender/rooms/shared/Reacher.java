package org.xinheng.house.offender.rooms.shared;

import org.xinheng.house.offender.rooms.identity.inside.Secret;

/** Uses a room it may not use, and of it what it does not show. */
public record Reacher(Secret secret) {}
