package org.xinheng.shared;

/** Something that belongs to one county and says so: an officer, a unit. */
public interface OfRegion {

  Region region();
}
