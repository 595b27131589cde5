package org.xinheng.statute.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.statute.calendar.CalendarYear;
import org.xinheng.statute.calendar.Notice;
import org.xinheng.statute.escalation.Ladder;
import org.xinheng.statute.escalation.Moment;
import org.xinheng.statute.escalation.Post;
import org.xinheng.statute.escalation.Rung;
import org.xinheng.statute.reference.Instrument;
import org.xinheng.statute.reference.Instruments;
import org.xinheng.statute.reference.LawFile;
import org.xinheng.statute.reference.Setting;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;
import org.xinheng.statute.reference.Text;

/** Writes docs/generated/clocks.md from the same data and functions that the program uses. */
final class ClocksPage {

  private final StringBuilder page = new StringBuilder();

  static String write(Path calendarFolder) {
    ClocksPage clocks = new ClocksPage();
    clocks.opening();
    clocks.rules();
    clocks.settings();
    clocks.ladder();
    clocks.calendars(calendarFolder);
    clocks.instruments();
    clocks.examples();
    return clocks.page.toString();
  }

  private void opening() {
    line("# Clocks (期限表)");
    line("");
    line(
        "Generated from `statute/src/main/resources/law`; a test fails when this page and the code");
    line("differ. Regenerate: `mvn -pl statute test -Dtest=ClocksPageTest -Dxinheng.docs=write`.");
    line("");
    line(
        "The opening day is not counted. 日 are calendar days: the statistical date is opening day plus");
    line(
        "length; the legal date is the first workday from there on. 工作日 are working days: both dates");
    line(
        "are the same. An extension is added to the statistical date before rolling. A suspension counts");
    line("both its ends, and only days inside the period as it stands by then (unrolled).");
    line("");
    line("Marks: V text read; N reported; SYS seen in a real system; LOCAL another place's rule;");
    line("DESIGN our proposal; UNVERIFIED not found. Only V binds; the rest are settings.");
  }

  private void rules() {
    heading("Rules");
    row(
        "code",
        "期限",
        "who acts 办理主体",
        "starts on 起算",
        "length 长度",
        "moves 变动",
        "stops when 终止",
        "article 依据",
        "from",
        "mark");
    rule(10);
    for (DeadlineRule rule : DeadlineRules.standard().all()) {
      row(
          rule.id().code(),
          both(rule.title()),
          both(rule.actor()),
          both(rule.trigger()),
          length(rule.length()),
          moves(rule),
          both(rule.stops()),
          rule.article().cite(),
          validity(rule.from(), rule.to().map(LocalDate::toString).orElse("")),
          rule.mark().name());
    }
    heading("Notes");
    for (DeadlineRule rule : DeadlineRules.standard().all()) {
      rule.note().ifPresent(note -> line("- **" + rule.id().code() + "** " + both(note)));
    }
  }

  private static String length(Length length) {
    return switch (length) {
      case Length.Fixed fixed -> fixed.days() + " " + fixed.unit().zh();
      case Length.BySetting setting ->
          Settings.defaults().number(setting.key())
              + " "
              + setting.unit().zh()
              + " (setting `"
              + setting.key().code()
              + "`)";
      case Length.PerCase perCase -> "set per case, " + perCase.unit().zh();
      case Length.None none -> both(none.why());
    };
  }

  private static String moves(DeadlineRule rule) {
    String extension =
        rule.extension()
            .map(limit -> "extension once, ≤ " + limit.days() + " 日， " + limit.article().place())
            .orElse("");
    String suspension =
        rule.suspension()
            .map(ground -> "not counted: " + both(ground.what()) + ", " + ground.article().place())
            .orElse("");
    return extension + suspension;
  }

  private void settings() {
    heading("Settings of the county");
    row("setting", "名称", "default", "mark", "source 来源", "note");
    rule(6);
    for (Setting setting : Settings.defaults().all()) {
      row(
          "`" + setting.key().code() + "`",
          both(setting.title()),
          setting.value(),
          setting.mark().name(),
          setting.source(),
          both(setting.note()));
    }
  }

  private void ladder() {
    heading("Ladder of reminders");
    row("rung", "名称", "reached 到级", "for 提醒", "from", "mark");
    rule(6);
    for (Rung rung : Ladder.standard().rungs()) {
      row(
          "`" + rung.code() + "`",
          both(rung.title()),
          reached(rung.at()),
          rung.to().stream().sorted().map(Post::zh).collect(Collectors.joining("、")),
          validity(rung.from(), rung.until().map(LocalDate::toString).orElse("")),
          rung.mark().name());
    }
    line("");
    line(
        "What nobody has taken goes to the head, and without a head to the leader. A rung reminds; it");
    line("changes no state and decides nothing.");
  }

  private static String reached(Moment at) {
    return switch (at) {
      case Moment.Alert(int band) ->
          Settings.defaults().numbers(SettingKey.ALERT_PERCENTS).get(band - 1)
              + " % of the days used";
      case Moment.Before(int days) -> days + " 日 before the last day";
      case Moment.LastDay() -> "the last day";
      case Moment.After(int days) -> days + " 日 after the last day";
    };
  }

  private void calendars(Path folder) {
    heading("Calendar years loaded");
    row("year", "notice", "issued", "source", "mark", "working days");
    rule(6);
    for (CalendarYear year : years(folder)) {
      Notice notice = year.notice();
      row(
          String.valueOf(year.year()),
          notice.title() + " " + notice.number(),
          notice.date().toString(),
          notice.source(),
          notice.mark().name(),
          String.valueOf(
              org.xinheng.statute.calendar.WorkCalendar.of(List.of(year)).workdaysIn(year.year())));
    }
    line("");
    line(
        "A year is added by adding `law/calendar/<year>.txt`. Until then every legal date that needs");
    line("it waits, and working days into it are refused; nothing is guessed.");
  }

  /** The delivered files, not the class path: tests add an invented year there. */
  private static List<CalendarYear> years(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(ClocksPage::year).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CalendarYear year(Path file) {
    try {
      return CalendarYear.of(LawFile.parse(file.toString(), Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void instruments() {
    heading("Instruments cited");
    row("key", "title", "number 文号", "edition", "in force", "read at", "mark", "note");
    rule(8);
    for (Instrument instrument : Instruments.standard().all()) {
      row(
          "`" + instrument.key() + "`",
          instrument.title() + "<br>" + instrument.englishTitle(),
          instrument.number(),
          instrument.edition(),
          validity(
              instrument.inForceFrom(), instrument.inForceTo().map(LocalDate::toString).orElse("")),
          instrument.source(),
          instrument.mark().name(),
          instrument.note());
    }
  }

  private void examples() {
    line("");
    line("## Three derivations");
    Deadlines law = Deadlines.standard();
    example(
        "C6, accepted 2025-08-06, extended by 1 day",
        law.c6Handling(LocalDate.of(2025, 8, 6), List.of(1)));
    example("C4, received 2024-02-07", law.c4Objection(LocalDate.of(2024, 2, 7)));
    example(
        "C10, requested 2026-03-02, hearing 2026-03-10 to 2026-03-12",
        law.c10Reexamination(
            LocalDate.of(2026, 3, 2),
            List.of(new Suspension(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 12)))));
  }

  private void example(String title, Outcome outcome) {
    line("");
    line("### " + title);
    line("");
    for (Step step : outcome.orThrow().derivation()) {
      line(
          "- `"
              + step.kind().code()
              + "` "
              + step.days()
              + " → "
              + step.date()
              + "<br>"
              + both(step.why()));
    }
  }

  private static String both(Text text) {
    return text.zh() + "<br>" + text.en();
  }

  private static String validity(LocalDate from, String to) {
    return from + " – " + to;
  }

  private void heading(String words) {
    line("");
    line("## " + words);
    line("");
  }

  private void rule(int columns) {
    line("|" + " --- |".repeat(columns));
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
