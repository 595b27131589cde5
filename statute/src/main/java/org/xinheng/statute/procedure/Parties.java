package org.xinheng.statute.procedure;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Who has the matter, as opaque ids; an empty id means "nobody yet".
 *
 * @param unit the responsible unit (责任单位)
 * @param sender the unit that transferred or assigned it
 * @param reviewUnit the reviewing organ
 * @param reexaminationUnit the re-examining organ
 * @param firstReceiver the officer who answers for it as first receiver (首接责任人)
 * @param complainedOf units complained of, to which it may never be sent
 * @param recused officers who may not act (回避)
 */
public record Parties(
    String unit,
    String sender,
    String reviewUnit,
    String reexaminationUnit,
    String firstReceiver,
    Set<String> complainedOf,
    Set<String> recused) {
  static final Parties NOBODY = new Parties("", "", "", "", "", Set.of(), Set.of());

  public Parties {
    complainedOf = Set.copyOf(complainedOf);
    recused = Set.copyOf(recused);
  }

  Parties receivedBy(String receiver, String holder, Set<String> accused) {
    return new Parties(holder, "", "", "", receiver, accused, recused);
  }

  Parties sent(String from, String to) {
    return new Parties(to, from, "", "", firstReceiver, complainedOf, recused);
  }

  Parties complainingOf(String accused) {
    Set<String> all = new LinkedHashSet<>(complainedOf);
    all.add(accused);
    return new Parties(
        unit, sender, reviewUnit, reexaminationUnit, firstReceiver, all, recused);
  }

  Parties reviewedBy(String organ) {
    return new Parties(unit, sender, organ, "", firstReceiver, complainedOf, recused);
  }

  Parties reexaminedBy(String organ) {
    return new Parties(unit, sender, reviewUnit, organ, firstReceiver, complainedOf, recused);
  }

  Parties handedTo(String receiver) {
    return new Parties(
        unit, sender, reviewUnit, reexaminationUnit, receiver, complainedOf, recused);
  }

  Parties without(String officer) {
    Set<String> all = new LinkedHashSet<>(recused);
    all.add(officer);
    return new Parties(
        unit, sender, reviewUnit, reexaminationUnit, firstReceiver, complainedOf, all);
  }
}
