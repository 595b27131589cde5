package org.xinheng.petition;

/**
 * What an officer enters to propose an erasure.
 *
 * @param ground code of an {@link ErasureGround}
 * @param reason why, in words without names
 * @param notPermanent confirms that the file is none of those kept for ever, such as one with a
 *     leader's instruction
 */
public record ProposeErasure(String ground, String reason, boolean notPermanent) {}
