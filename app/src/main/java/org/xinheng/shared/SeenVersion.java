package org.xinheng.shared;

/**
 * The version of a thing that the page showed (乐观锁版本号): an edit made on an older one is refused, so
 * that nobody overwrites what they have not seen.
 *
 * @param version the version's number
 */
public record SeenVersion(int version) {}
