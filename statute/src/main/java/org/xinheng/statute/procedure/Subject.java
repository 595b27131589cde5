package org.xinheng.statute.procedure;

import java.util.Optional;
import org.xinheng.statute.grounds.LawfulPath;

/**
 * What the matter is.
 *
 * @param petitionClass its class; before classification what the petitioner named
 * @param path its lawful path; empty until classified
 * @param earlier the earlier matter it repeats
 */
public record Subject(
    Optional<PetitionClass> petitionClass,
    Optional<LawfulPath> path,
    Optional<Detail.Repeat> earlier) {
  static final Subject UNKNOWN = new Subject(Optional.empty(), Optional.empty(), Optional.empty());

  Subject named(PetitionClass named) {
    return new Subject(Optional.of(named), path, earlier);
  }

  Subject classified(Detail.Classification found) {
    return new Subject(Optional.of(found.petitionClass()), Optional.of(found.path()), earlier);
  }

  Subject repeats(Detail.Repeat repeat) {
    return new Subject(petitionClass, path, Optional.of(repeat));
  }
}
