package org.xinheng.house.offender.rooms.identity;

/** What the room shows. */
public record Face(String text) {}
