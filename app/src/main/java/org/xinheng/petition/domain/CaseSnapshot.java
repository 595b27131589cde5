package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.CaseState;
import org.xinheng.statute.procedure.Dates;
import org.xinheng.statute.procedure.Detail;
import org.xinheng.statute.procedure.Mark;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.Parties;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Progress;
import org.xinheng.statute.procedure.ReviewResult;
import org.xinheng.statute.procedure.State;
import org.xinheng.statute.procedure.Subject;

/**
 * What the procedure knows of a matter, as stored: codes, ids and days. Lists are sorted, so that
 * equal states have equal texts.
 */
record CaseSnapshot(
    String state,
    @Nullable String petitionClass,
    @Nullable String path,
    @Nullable Earlier earlier,
    Holders holders,
    Days days,
    Progressed progress,
    List<String> marks,
    List<String> clocks,
    int opinions,
    @Nullable Work work) {

  /** The earlier matter that it repeats. */
  record Earlier(String matter, boolean concluded, boolean sameFacts) {}

  /** Who has it. */
  record Holders(
      String unit,
      String sender,
      String review,
      String reexamination,
      String first,
      List<String> complainedOf,
      List<String> recused) {}

  /** Days that later acts look back to. */
  record Days(
      @Nullable String accepted,
      @Nullable String delivered,
      @Nullable String madeFinal,
      @Nullable String issued,
      @Nullable String last) {}

  /** How far it has come. */
  record Progressed(
      @Nullable String askedBy,
      int askedDays,
      @Nullable String outcome,
      @Nullable String revoked,
      @Nullable String result) {}

  /** What the office keeps beside; empty in matters of the first edition. */
  record Work(
      int hops,
      int requests,
      @Nullable String executeBy,
      @Nullable String executedOn,
      List<Helper> helpers) {}

  /** A unit that helps. */
  record Helper(String unit, String path, String due, @Nullable String noted) {}

  static CaseSnapshot of(CaseState it, int opinions, Handling handling) {
    return new CaseSnapshot(
        it.state().code(),
        code(it.subject().petitionClass()),
        code(it.subject().path()),
        it.subject()
            .earlier()
            .map(e -> new Earlier(e.matter(), e.concluded(), e.sameFacts()))
            .orElse(null),
        holders(it.parties()),
        days(it.dates()),
        progressed(it.progress()),
        it.marks().stream().map(Coded::code).sorted().toList(),
        it.clocks().stream().map(RuleId::code).sorted().toList(),
        opinions,
        work(handling));
  }

  private static @Nullable Work work(Handling it) {
    return it.equals(Handling.NONE)
        ? null
        : new Work(
            it.hops(),
            it.requests(),
            text(Optional.ofNullable(it.executeBy())),
            text(Optional.ofNullable(it.executedOn())),
            it.helps().stream().map(CaseSnapshot::helper).toList());
  }

  private static Helper helper(Handling.Help it) {
    return new Helper(
        it.unit().toString(),
        it.path(),
        it.dueOn().toString(),
        text(Optional.ofNullable(it.notedOn())));
  }

  Handling toHandling() {
    return work == null
        ? Handling.NONE
        : new Handling(
            work.hops,
            work.requests,
            day(work.executeBy).orElse(null),
            day(work.executedOn).orElse(null),
            work.helpers.stream().map(CaseSnapshot::help).toList());
  }

  private static Handling.Help help(Helper it) {
    return new Handling.Help(
        UUID.fromString(it.unit), it.path, LocalDate.parse(it.due), day(it.noted).orElse(null));
  }

  CaseState toState() {
    return new CaseState(
        coded(State.class, state),
        new Subject(
            optional(PetitionClass.class, petitionClass),
            optional(LawfulPath.class, path),
            Optional.ofNullable(earlier)
                .map(e -> new Detail.Repeat(e.matter(), e.concluded(), e.sameFacts()))),
        parties(),
        dates(),
        toProgress(),
        marks.stream().map(code -> coded(Mark.class, code)).collect(Collectors.toSet()),
        rules());
  }

  private static Holders holders(Parties it) {
    return new Holders(
        it.unit(),
        it.sender(),
        it.reviewUnit(),
        it.reexaminationUnit(),
        it.firstReceiver(),
        sorted(it.complainedOf()),
        sorted(it.recused()));
  }

  private Parties parties() {
    return new Parties(
        holders.unit,
        holders.sender,
        holders.review,
        holders.reexamination,
        holders.first,
        Set.copyOf(holders.complainedOf),
        Set.copyOf(holders.recused));
  }

  private static Days days(Dates it) {
    return new Days(
        text(it.acceptedOn()),
        text(it.deliveredOn()),
        text(it.finalOn()),
        text(it.issuedOn()),
        text(it.lastOn()));
  }

  private Dates dates() {
    return new Dates(
        day(days.accepted),
        day(days.delivered),
        day(days.madeFinal),
        day(days.issued),
        day(days.last));
  }

  private static Progressed progressed(Progress it) {
    return new Progressed(
        it.extensionAsked().map(Progress.ExtensionAsked::by).orElse(null),
        it.extensionAsked().map(Progress.ExtensionAsked::days).orElse(0),
        code(it.outcome()),
        code(it.revoked()),
        code(it.result()));
  }

  private Progress toProgress() {
    return new Progress(
        Optional.ofNullable(progress.askedBy)
            .map(by -> new Progress.ExtensionAsked(by, progress.askedDays)),
        optional(Outcome.class, progress.outcome),
        optional(Outcome.class, progress.revoked),
        optional(ReviewResult.class, progress.result));
  }

  private Set<RuleId> rules() {
    return Arrays.stream(RuleId.values())
        .filter(rule -> clocks.contains(rule.code()))
        .collect(Collectors.toSet());
  }

  private static List<String> sorted(Collection<String> values) {
    return values.stream().sorted().toList();
  }

  private static @Nullable String code(Optional<? extends Coded> value) {
    return value.map(Coded::code).orElse(null);
  }

  private static <E extends Enum<E> & Coded> E coded(Class<E> list, String code) {
    return Coded.of(list, code)
        .orElseThrow(() -> new IllegalStateException("no " + list.getSimpleName() + " " + code));
  }

  private static <E extends Enum<E> & Coded> Optional<E> optional(
      Class<E> list, @Nullable String code) {
    return Optional.ofNullable(code).map(known -> coded(list, known));
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  private static Optional<LocalDate> day(@Nullable String text) {
    return Optional.ofNullable(text).map(LocalDate::parse);
  }
}
