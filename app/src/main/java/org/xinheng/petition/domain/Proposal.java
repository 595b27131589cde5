package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.xinheng.petition.MatterAct;

/**
 * An act drafted by one officer that waits for another one's signature (拟办).
 *
 * @param act what was drafted
 * @param by who drafted it
 * @param on when
 */
public record Proposal(MatterAct.OfTheLaw act, UUID by, LocalDate on) {}
