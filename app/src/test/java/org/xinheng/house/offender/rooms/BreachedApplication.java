package org.xinheng.house.offender.rooms;

import org.springframework.modulith.Modulithic;

/** An application of two rooms, of which the lowest reaches into the upper. */
@Modulithic
public class BreachedApplication {}
