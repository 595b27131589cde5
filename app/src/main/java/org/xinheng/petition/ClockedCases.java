package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.CaseRoom;
import org.xinheng.deadline.Clock;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.store.ClockedMatters;
import org.xinheng.petition.store.ClockedMatters.Held;
import org.xinheng.petition.store.Rows;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** Matters as the jobs of the clocks ask for them. */
@Component
class ClockedCases implements CaseRoom {

  private static final String RECOMPUTE = "recompute";

  private final ClockedMatters matters;
  private final Officers officers;
  private final MatterKeys keys;
  private final Ledger ledger;

  ClockedCases(ClockedMatters matters, Officers officers, MatterKeys keys, Ledger ledger) {
    this.matters = matters;
    this.officers = officers;
    this.keys = keys;
    this.ledger = ledger;
  }

  @Override
  public Map<UUID, Standing> standings(Region region, Set<UUID> cases) {
    Map<UUID, Held> held = matters.held(region, cases);
    Set<UUID> handlers =
        held.values().stream()
            .map(Held::handler)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<UUID> atWork = officers.atWork(region, handlers);
    Map<UUID, Standing> standings = new HashMap<>();
    held.forEach((id, it) -> standings.put(id, standing(it, atWork)));
    return standings;
  }

  private static Standing standing(Held it, Set<UUID> atWork) {
    UUID handler = it.handler();
    return new Standing(handler != null && atWork.contains(handler) ? it.path() : null);
  }

  @Override
  public Set<String> headed(Region region) {
    return officers.pathsOf(region, Role.UNIT_HEAD);
  }

  @Override
  public void hold(Region region, Set<UUID> cases) {
    matters.lock(region, cases);
  }

  @Override
  public void recomputed(
      Region region, UUID caseRef, CaseClocks before, CaseClocks after, Instant at) {
    @Nullable MatterRecord row = matters.find(region, caseRef).orElse(null);
    if (row == null || row.getErasedOn() != null) {
      return;
    }
    SecretBox box = keys.of(region, caseRef);
    matters.update(Rows.matter(Rows.matter(row, box).recomputed(after), after, box));
    for (Clock clock : before.changed(after)) {
      Clock old = before.clocks().get(clock.ordinal() - 1);
      record(region, caseRef, facts(old, clock), at, box);
    }
  }

  private static Map<String, String> facts(Clock old, Clock now) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("clock", now.rule().code());
    facts.put("dueBefore", old.due().toString());
    facts.put("dueNow", now.due().toString());
    return facts;
  }

  private void record(
      Region region, UUID id, Map<String, String> facts, Instant at, SecretBox box) {
    ledger.append(
        region,
        id,
        History.kind(RECOMPUTE),
        LocalDate.ofInstant(at, OfficeClock.ZONE),
        at,
        Actor.PROGRAM,
        true,
        History.seal(box, RECOMPUTE, facts));
  }
}
