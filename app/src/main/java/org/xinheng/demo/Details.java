package org.xinheng.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.ContentClass;
import org.xinheng.petition.ContentClasses;
import org.xinheng.petition.FormKind;
import org.xinheng.petition.Particulars;
import org.xinheng.petition.Particulars.Authority;
import org.xinheng.petition.Particulars.Confirmed;
import org.xinheng.petition.Particulars.NoticeGiven;
import org.xinheng.petition.Particulars.Place;
import org.xinheng.petition.Particulars.ReadBack;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.PrivacyNotice;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.PetitionForm;

/** What else is written down at the counter. */
final class Details {

  private static final List<String> RELATIONS = List.of("子女", "配偶", "兄弟姐妹", "律师");
  private static final List<LawfulPath> PATHS =
      List.of(LawfulPath.LITIGATION, LawfulPath.ARBITRATION, LawfulPath.ADMINISTRATIVE);

  /** Codes of the items by the code of their group. */
  private static final Map<String, List<String>> ITEMS =
      ContentClasses.on(LocalDate.of(2025, 1, 1)).stream()
          .filter(it -> it.level() == 3)
          .collect(
              Collectors.groupingBy(
                  ContentClass::group,
                  Collectors.mapping(ContentClass::code, Collectors.toList())));

  private final Dice dice;
  private final People people;

  Details(Dice dice) {
    this.dice = dice;
    this.people = new People(dice);
  }

  /** An item of a group of content classes, or now and then the group itself. */
  String item(String group) {
    List<String> items = ITEMS.getOrDefault(group, List.of());
    return items.isEmpty() || dice.chance(0.1) ? group : dice.pick(items);
  }

  boolean hasProxy() {
    return dice.chance(0.03);
  }

  PersonEntry proxy() {
    return new PersonEntry(people.name(), null, people.phone(), null);
  }

  /**
   * What else is written down.
   *
   * @param others how many petition without being named
   */
  Particulars more(
      PetitionForm form,
      String subject,
      LocalDate day,
      Instant at,
      int others,
      boolean anonymous,
      boolean proxy) {
    boolean summed = dice.chance(0.2);
    boolean under = dice.chance(0.03);
    boolean asked = dice.chance(0.4);
    return new Particulars(
        kind(form, day),
        new Place(null, dice.chance(0.5) ? Places.spot(dice) : null),
        summed ? subject + "，要求核实并书面答复。" : null,
        asked ? "请有关部门到现场核实，给出明确的办理时间。" : null,
        null,
        under ? dice.pick(PATHS) : null,
        form == PetitionForm.LETTER && dice.chance(0.8) ? day.minusDays(dice.between(1, 4)) : null,
        null,
        signatories(others),
        proxy ? new Authority(dice.pick(RELATIONS), day.minusDays(dice.between(0, 9))) : null,
        readBack(form, at),
        notice(form, day, anonymous));
  }

  /** The same people again: what they were told before is not told anew. */
  Particulars again(PetitionForm form, LocalDate day, Instant at) {
    return new Particulars(
        kind(form, day),
        Place.UNKNOWN,
        null,
        null,
        "此前反映过同一件事，尚未看到结果。",
        null,
        null,
        null,
        List.of(),
        null,
        readBack(form, at),
        notice(form, day, false));
  }

  private @Nullable String kind(PetitionForm form, LocalDate day) {
    List<FormKind> kinds = FormKind.on(day).stream().filter(it -> it.form() == form).toList();
    return kinds.isEmpty() ? null : dice.pick(kinds).code();
  }

  private List<String> signatories(int others) {
    int names = others > 0 && dice.chance(0.5) ? dice.between(1, Math.min(others, 6)) : 0;
    return IntStream.range(0, names).mapToObj(_ -> people.name()).toList();
  }

  private @Nullable ReadBack readBack(PetitionForm form, Instant at) {
    return switch (form) {
      case VISIT -> new ReadBack(null, at, dice.chance(0.2) ? Confirmed.THUMB : Confirmed.SIGNED);
      case CALL -> new ReadBack(null, at, Confirmed.SPOKEN);
      case LETTER, WEB, FAX -> null;
    };
  }

  private NoticeGiven notice(PetitionForm form, LocalDate day, boolean anonymous) {
    NoticeGiven.Way way =
        switch (form) {
          case VISIT -> dice.chance(0.5) ? NoticeGiven.Way.HANDED : NoticeGiven.Way.SHOWN;
          case CALL -> NoticeGiven.Way.READ_OUT;
          case WEB -> NoticeGiven.Way.SHOWN;
          case LETTER, FAX -> NoticeGiven.Way.WITH_REPLY;
        };
    String version = PrivacyNotice.on(day).version();
    return new NoticeGiven(version, anonymous ? NoticeGiven.Way.UNREACHABLE : way);
  }
}
