package org.xinheng.identity;

import java.util.UUID;
import org.xinheng.shared.OfRegion;
import org.xinheng.shared.Region;

/**
 * An officer (工作人员).
 *
 * @param region the county
 * @param id identifier
 * @param login sign-in name
 * @param name the officer's own name
 */
public record Officer(Region region, UUID id, String login, String name) implements OfRegion {}
