package org.xinheng.petition.domain;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.Clock;
import org.xinheng.shared.Region;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.procedure.CaseState;

/**
 * A matter (信访事项) without names and without text.
 *
 * @param region the county
 * @param id identifier
 * @param number number given to the petitioner
 * @param origin what was written down at registration
 * @param procedure what the procedure knows of it
 * @param handlingPath path of the unit that has it
 * @param handler officer of that unit who has it
 * @param milestones the days that figures read
 * @param handling what the office keeps of the handling beside the procedure
 * @param proposal a draft that waits for a signature
 * @param opinions number of written answers issued
 * @param version raised by every act
 */
public record Matter(
    Region region,
    UUID id,
    String number,
    Origin origin,
    CaseState procedure,
    @Nullable String handlingPath,
    @Nullable UUID handler,
    Milestones milestones,
    Handling handling,
    @Nullable Proposal proposal,
    int opinions,
    int version) {

  /** Clocks that an office must meet; the others are rights of petitioners or of organs. */
  private static final Set<RuleId> OWED =
      EnumSet.of(
          RuleId.C1,
          RuleId.C2,
          RuleId.C3,
          RuleId.C5,
          RuleId.C6,
          RuleId.C8,
          RuleId.C10,
          RuleId.S_ACCEPT,
          RuleId.S_OPINION);

  /** The unit that has the matter; empty while nobody has. */
  public @Nullable UUID handlingUnit() {
    return id(procedure.parties().unit());
  }

  /** The earlier matter that this one repeats. */
  public @Nullable UUID repeats() {
    return procedure.subject().earlier().map(earlier -> id(earlier.matter())).orElse(null);
  }

  /** The open clock an office must meet that ends first. */
  public static Optional<Clock> pressing(CaseClocks clocks) {
    return clocks.clocks().stream()
        .filter(clock -> clock.isOpen() && OWED.contains(clock.rule()))
        .min(Comparator.comparing(Clock::due).thenComparingInt(Clock::ordinal));
  }

  /** After an act: another state, and nobody's yet when another unit has it now. */
  Matter moved(CaseState next, Function<UUID, String> paths) {
    UUID unit = id(next.parties().unit());
    boolean sameUnit = next.parties().unit().equals(procedure.parties().unit());
    boolean sameState = next.state() == procedure.state();
    String path = unit == null ? null : sameUnit ? handlingPath : paths.apply(unit);
    return new Matter(
        region,
        id,
        number,
        origin,
        next,
        path,
        sameUnit ? handler : null,
        milestones,
        handling,
        sameState ? proposal : null,
        opinions,
        version + 1);
  }

  Matter with(Milestones next) {
    return with(handler, next, handling, proposal, opinions, version);
  }

  Matter with(Handling next) {
    return with(handler, milestones, next, proposal, opinions, version);
  }

  /** With one more unit to which it may never be sent (被反映单位). */
  Matter complainingOf(UUID unit) {
    return new Matter(
        region,
        id,
        number,
        origin,
        procedure.complainingOf(unit.toString()),
        handlingPath,
        handler,
        milestones,
        handling,
        proposal,
        opinions,
        version);
  }

  Matter withOpinion() {
    return with(handler, milestones, handling, proposal, opinions + 1, version);
  }

  /** Whether an officer may have nothing to do with it (回避). */
  boolean isRecused(@Nullable UUID officer) {
    return officer != null && procedure.parties().recused().contains(officer.toString());
  }

  /** Nobody's when its officer is recused, and without a draft of theirs. */
  Matter withoutRecused() {
    Matter free = isRecused(handler) ? heldBy(null) : this;
    return proposal != null && isRecused(proposal.by()) ? free.proposing(null) : free;
  }

  /** Taken by an officer, or put down; not yet a new version. */
  Matter heldBy(@Nullable UUID officer) {
    return with(officer, milestones, handling, proposal, opinions, version);
  }

  Matter proposing(@Nullable Proposal next) {
    return with(handler, milestones, handling, next, opinions, version);
  }

  Matter nextVersion() {
    return with(handler, milestones, handling, proposal, opinions, version + 1);
  }

  private Matter with(
      @Nullable UUID officer,
      Milestones days,
      Handling work,
      @Nullable Proposal draft,
      int answers,
      int change) {
    return new Matter(
        region, id, number, origin, procedure, handlingPath, officer, days, work, draft, answers,
        change);
  }

  static @Nullable UUID id(String text) {
    return text.isEmpty() ? null : UUID.fromString(text);
  }
}
