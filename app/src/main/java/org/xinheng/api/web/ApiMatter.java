package org.xinheng.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.ClockView;
import org.xinheng.petition.MatterView;
import org.xinheng.petition.NextAct;
import org.xinheng.petition.TimelineEntry;
import org.xinheng.statute.grounds.Coded;

/**
 * A matter as programs read it: codes, days and its subject line, which is written without names.
 * Not a word of or about a person; those are {@link ApiPersonal}.
 *
 * @param version what an act on it must name, as the entity tag
 * @param next acts that are lawful now for this post, whether or not the key may be used for them
 * @param timeline acts, newest first
 */
record ApiMatter(
    String number,
    int version,
    String subject,
    String form,
    String purpose,
    String petitionClass,
    @Nullable String path,
    @Nullable String contentClass,
    int persons,
    LocalDate receivedOn,
    String registeringUnit,
    @Nullable String handlingUnit,
    String state,
    boolean simple,
    @Nullable String repeats,
    List<Clock> clocks,
    List<Next> next,
    List<Done> timeline) {

  /** A clock with its two dates; the legal one is empty while a year's rest days are missing. */
  record Clock(
      String rule,
      LocalDate startedOn,
      LocalDate statistical,
      @Nullable LocalDate legal,
      @Nullable LocalDate stoppedOn,
      String outcome,
      String article) {

    static Clock of(ClockView it) {
      return new Clock(
          it.rule().name(),
          it.startedOn(),
          it.statistical(),
          it.legal(),
          it.stoppedOn(),
          it.outcome().name().toLowerCase(java.util.Locale.ROOT),
          it.article());
    }
  }

  /** A lawful next act; a draft waits for another one's signature. */
  record Next(String act, boolean draft) {

    static Next of(NextAct it) {
      return new Next(it.code(), it.draft());
    }
  }

  /** An act that was done, without its facts. */
  record Done(String act, LocalDate day, Instant at, @Nullable String unit) {

    static Done of(TimelineEntry it) {
      return new Done(it.act(), it.day(), it.at(), it.unit());
    }
  }

  static ApiMatter of(MatterView it) {
    return new ApiMatter(
        it.number(),
        it.version(),
        it.subject(),
        it.form().code(),
        it.purpose().code(),
        it.petitionClass().code(),
        it.path().map(Coded::code).orElse(null),
        it.contentClass().map(found -> found.code()).orElse(null),
        it.persons(),
        it.receivedOn(),
        it.registeringUnit(),
        it.handlingUnit(),
        it.state().code(),
        it.simple(),
        it.repeats(),
        it.clocks().stream().map(Clock::of).toList(),
        it.next().stream().map(Next::of).toList(),
        it.timeline().stream().map(Done::of).toList());
  }
}
