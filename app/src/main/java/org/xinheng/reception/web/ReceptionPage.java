package org.xinheng.reception.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.reception.Answer;
import org.xinheng.reception.Duty;
import org.xinheng.reception.DutyDay;
import org.xinheng.reception.Reception;
import org.xinheng.reception.Visit;
import org.xinheng.reception.domain.Standing;
import org.xinheng.reception.web.DutyRow.CorrectionRow;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;

/**
 * Fills the reception page. Whatever the number of rows, it sends 11 statements: 2 for the month, 1
 * for the visits, 2 for names of officers and units, 4 for the figures, and, for those who write, 2
 * for the choices of the forms.
 */
@Component
class ReceptionPage {

  private static final int VISITS = 50;

  private final Reception reception;
  private final Totals totals;
  private final Officers officers;
  private final Units units;
  private final OfficeClock clock;

  ReceptionPage(
      Reception reception, Totals totals, Officers officers, Units units, OfficeClock clock) {
    this.reception = reception;
    this.totals = totals;
    this.officers = officers;
    this.units = units;
    this.clock = clock;
  }

  void fill(Model model, Scope scope, YearMonth month, LocalDate day, @Nullable UUID after) {
    List<DutyDay> days = reception.month(scope, month);
    Map<UUID, String> names = names(scope, days);
    Map<UUID, String> unitNames =
        units.all(scope.region()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    model.addAttribute("month", month);
    model.addAttribute("months", new Months(month, YearMonth.from(clock.today())));
    model.addAttribute("days", days.stream().map(d -> row(scope, d, names, unitNames)).toList());
    model.addAttribute("anyDuty", days.stream().anyMatch(d -> !d.records().isEmpty()));
    model.addAttribute("day", day);
    model.addAttribute("later", after != null);
    model.addAttribute("visits", visits(scope, day, after, unitNames));
    model.addAttribute("answers", Answer.values());
    model.addAttribute("totals", totals.of(scope.region(), Standing.reading(scope)));
    model.addAttribute("mayWrite", Standing.mayWrite(scope));
    model.addAttribute("seesFigures", scope.seesFigures());
    if (Standing.mayWrite(scope)) {
      forms(model, scope);
    }
  }

  /**
   * The month shown and its neighbours.
   *
   * @param shown the month shown
   * @param now this month
   */
  record Months(YearMonth shown, YearMonth now) {

    public YearMonth previous() {
      return shown.minusMonths(1);
    }

    public YearMonth next() {
      return shown.plusMonths(1);
    }
  }

  private void forms(Model model, Scope scope) {
    List<Officer> colleagues = officers.ofUnit(scope.region(), scope.unit());
    List<String> windows = reception.windows(scope);
    model.addAttribute("colleagues", colleagues);
    model.addAttribute("windows", windows);
    model.addAttribute("usualWindow", windows.isEmpty() ? "" : windows.getFirst());
    model.addAttribute("me", scope.officer());
    model.addAttribute("visitKey", key());
    model.addAttribute("dutyKey", key());
  }

  private Page<VisitRow> visits(
      Scope scope, LocalDate day, @Nullable UUID after, Map<UUID, String> unitNames) {
    Page<Visit> page = reception.visits(scope, day, day, after, VISITS);
    var rows = page.rows().stream().map(visit -> row(scope, visit, unitNames)).toList();
    return new Page<>(rows, page.next());
  }

  private static VisitRow row(Scope scope, Visit visit, Map<UUID, String> unitNames) {
    boolean own = Standing.mayWrite(scope) && visit.unit().equals(scope.unit());
    return new VisitRow(
        visit, unitNames.getOrDefault(visit.unit(), ""), own && visit.answer() == null);
  }

  private DayRow row(
      Scope scope, DutyDay day, Map<UUID, String> names, Map<UUID, String> unitNames) {
    LocalDate today = clock.today();
    return new DayRow(
        day.day(),
        day.day().equals(today),
        day.day().isAfter(today),
        day.records().stream().map(duty -> row(scope, day, duty, names, unitNames)).toList());
  }

  private DutyRow row(
      Scope scope, DutyDay day, Duty duty, Map<UUID, String> names, Map<UUID, String> unitNames) {
    boolean signed = duty.isSigned();
    return new DutyRow(
        duty,
        unitNames.getOrDefault(duty.unit(), ""),
        duty.officers().stream().map(id -> names.getOrDefault(id, "")).toList(),
        signed ? names.getOrDefault(duty.signedBy(), "") : null,
        day.correctionsOf(duty).stream()
            .map(c -> new CorrectionRow(c.open(), c.note(), names.getOrDefault(c.by(), "")))
            .toList(),
        !signed && !duty.day().isAfter(clock.today()) && Standing.maySign(scope, duty),
        !signed && Standing.mayAmend(scope, duty),
        signed && Standing.mayCorrect(scope),
        key());
  }

  private Map<UUID, String> names(Scope scope, List<DutyDay> days) {
    Set<UUID> ids = new HashSet<>();
    for (DutyDay day : days) {
      day.records().forEach(duty -> ids.addAll(duty.officers()));
      day.records().stream().map(Duty::signedBy).filter(by -> by != null).forEach(ids::add);
      day.corrections().forEach(correction -> ids.add(correction.by()));
    }
    return officers.names(scope.region(), ids);
  }

  private UUID key() {
    return Ids.next(clock.instant());
  }
}
