package org.xinheng.house.offender.rooms.identity.inside;

/** Not part of its room's face. */
public record Secret(String text) {}
