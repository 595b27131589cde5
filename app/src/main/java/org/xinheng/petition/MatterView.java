package org.xinheng.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.ClockView;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.State;

/**
 * A matter as its page shows it to one officer: persons masked, the story from the history, what
 * this officer may lawfully do next.
 *
 * @param id identifier
 * @param number its number
 * @param version what an act on it must name
 * @param subject its subject line
 * @param form how it was put forward
 * @param purpose what is wanted
 * @param petitionClass its class
 * @param path its lawful path, once chosen
 * @param contentClass its content class
 * @param persons how many petition
 * @param receivedOn day of receipt
 * @param place name of the unit of the place
 * @param registeringUnit name of the unit that registered it
 * @param handlingUnit name of the unit that has it
 * @param handler name of the officer who has it
 * @param state its state
 * @param simple whether it is handled in the simple procedure
 * @param repeats number of the earlier matter it repeats
 * @param people persons, masked
 * @param statement the petitioner's own words
 * @param timeline acts, newest first
 * @param clocks clocks, newest first
 * @param next lawful next acts
 * @param draft what waits for a signature
 * @param handling how it is handled, beside procedure and clocks
 * @param erasure where its erasure stands; when it is erased, people, words and facts are empty
 * @param revealable whether this officer may read personal data unmasked for a purpose
 */
public record MatterView(
    UUID id,
    String number,
    int version,
    String subject,
    PetitionForm form,
    Purpose purpose,
    PetitionClass petitionClass,
    Optional<LawfulPath> path,
    Optional<ContentClass> contentClass,
    int persons,
    LocalDate receivedOn,
    @Nullable String place,
    String registeringUnit,
    @Nullable String handlingUnit,
    @Nullable String handler,
    State state,
    boolean simple,
    @Nullable String repeats,
    List<PersonView> people,
    String statement,
    List<TimelineEntry> timeline,
    List<ClockView> clocks,
    List<NextAct> next,
    @Nullable TimelineEntry draft,
    HandlingView handling,
    ErasureView erasure,
    boolean revealable) {

  public MatterView {
    people = List.copyOf(people);
    timeline = List.copyOf(timeline);
    clocks = List.copyOf(clocks);
    next = List.copyOf(next);
  }

  /** Whether acts beside the way of the matter are offered, the first act left aside. */
  public boolean hasMore() {
    return next.stream().skip(1).anyMatch(NextAct::beside);
  }

  /** Clocks that still run. */
  public List<ClockView> openClocks() {
    return clocks.stream().filter(ClockView::isOpen).toList();
  }

  /** Clocks that were stopped. */
  public List<ClockView> stoppedClocks() {
    return clocks.stream().filter(clock -> !clock.isOpen()).toList();
  }
}
