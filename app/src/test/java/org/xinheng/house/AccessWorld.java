package org.xinheng.house;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.xinheng.api.ApiClients;
import org.xinheng.api.ApiKey;
import org.xinheng.api.Grant;
import org.xinheng.api.NewClient;
import org.xinheng.api.Right;
import org.xinheng.budget.Budgets;
import org.xinheng.budget.Pay;
import org.xinheng.budget.PaymentOutcome;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.house.AccessTable.Asker;
import org.xinheng.identity.Appointments;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.performance.Attachment;
import org.xinheng.performance.EnterFigure;
import org.xinheng.performance.ImportOutcome;
import org.xinheng.performance.Importer;
import org.xinheng.performance.IndicatorKey;
import org.xinheng.performance.Performances;
import org.xinheng.performance.Texts;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.petition.Answer;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.Sample;
import org.xinheng.reception.Outcome;
import org.xinheng.reception.Reception;
import org.xinheng.reception.RecordDuty;
import org.xinheng.reception.RegisterVisit;
import org.xinheng.shared.Money;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.PetitionClass;

/**
 * A county and its neighbour with everything that {@code access.txt} names: officers in every
 * relation to the records, and the records, each with words that stand nowhere else.
 */
final class AccessWorld {

  private static final LocalDate DAY = LocalDate.of(2025, 10, 14);
  private static final LocalDate PAID_ON = LocalDate.of(2025, 6, 2);
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

  private final Map<String, Officer> officers = new HashMap<>();
  private final Map<String, Scope> scopes = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, Map<String, String>> addresses = new LinkedHashMap<>();
  private final Map<String, String> marks = new LinkedHashMap<>();
  private final Map<String, List<String>> secrets = new LinkedHashMap<>();
  private final Map<String, Unit> units = new HashMap<>();

  private final Officers directory;
  private final ApiClients clients;
  private final Appointments appointments;
  private final Petitions petitions;
  private final Reception reception;
  private final Budgets budgets;
  private final Performances performances;
  private final County county;
  private final County far;

  AccessWorld(BeanFactory program, AccessTable table) {
    this.directory = program.getBean(Officers.class);
    this.clients = program.getBean(ApiClients.class);
    this.appointments = program.getBean(Appointments.class);
    this.petitions = program.getBean(Petitions.class);
    this.reception = program.getBean(Reception.class);
    this.budgets = program.getBean(Budgets.class);
    this.performances = program.getBean(Performances.class);
    Counties counties = program.getBean(Counties.class);
    this.county = counties.open();
    this.far = counties.open();
    units(program.getBean(Units.class));
    table.askers().values().forEach(this::appoint);
    matters();
    windows();
    money();
    accounts();
    table.askers().values().stream().filter(Asker::ended).forEach(this::end);
    nothings();
  }

  County county() {
    return county;
  }

  Officer officer(String asker) {
    return of(officers, asker);
  }

  Scope scope(String asker) {
    return of(scopes, asker);
  }

  /** What stands in an address for a thing; for its kind with {@code none}, for one that is not. */
  Map<String, String> address(String thing) {
    return of(addresses, thing);
  }

  /** Words that a page shows of a thing and of nothing else. */
  Map<String, String> marks() {
    return marks;
  }

  /** What identifies the petitioner of a matter, in clear. */
  Map<String, List<String>> secrets() {
    return secrets;
  }

  private void units(Units all) {
    Unit office =
        all.add(
            county.region(),
            county.housing(),
            "503002",
            "清河县房屋维修管理所",
            Unit.Kind.DEPARTMENT,
            MovableClock.START);
    units.putAll(
        Map.of(
            "root", county.root(),
            "bureau", county.bureau(),
            "finance", county.finance(),
            "housing", county.housing(),
            "labour", county.labour(),
            "east", county.east(),
            "office", office));
    units.putAll(Map.of("*root", far.root(), "*bureau", far.bureau(), "*east", far.east()));
  }

  private void appoint(Asker asker) {
    County of = asker.isNeighbour() ? far : county;
    Unit unit = of(units, asker.unit());
    if (asker.client()) {
      give(asker, of, unit);
      return;
    }
    Officer officer = directory.enlist(of.region(), "m-" + asker.name(), "某" + asker.name());
    directory.appoint(officer, asker.role(), unit, FROM);
    officers.put(asker.name(), officer);
    scopes.put(
        asker.name(),
        new Scope(of.region(), officer.id(), unit.id(), unit.path(), Set.of(asker.role())));
  }

  /** A key with every right, so that only its post limits it. */
  private void give(Asker asker, County of, Unit unit) {
    Grant all = new Grant(Set.of(Right.values()), Set.copyOf(Grant.ACTS));
    NewClient wanted =
        new NewClient("某" + asker.name(), asker.role(), unit, all, LocalDate.of(2026, 6, 30));
    ApiKey key = clients.add(of.as(Role.SECURITY_ADMIN), wanted, Sample.key()).orElseThrow();
    UUID id = clients.holder(of.region(), key.hash()).orElseThrow().who().officer();
    keys.put(asker.name(), key.text());
    officers.put(asker.name(), directory.find(of.region(), id).orElseThrow());
    scopes.put(asker.name(), directory.scope(of.region(), id).orElseThrow());
  }

  /** The key of a program. */
  String key(String asker) {
    return of(keys, asker);
  }

  private void end(Asker asker) {
    appointments.end(county.as(Role.SECURITY_ADMIN), officer(asker.name()), asker.role());
  }

  private void matters() {
    sent("held", "handler", "housing", "松树巷");
    act(
        "head",
        of(address("matter.held"), "number"),
        new MatterAct.Recuse(officer("recused").id(), "与信访人是近亲属"));
    sent("free", null, "housing", "柏树巷");
    sent("left", "ended", "housing", "槐树巷");
    sent("office", null, "office", "柳树巷");
    registered("bureau", "clerk", "桐树巷");
    registered("labour", "sibling", "杨树巷");
    registered("east", "town-clerk", "榆树巷");
    registered("far", "far-clerk", "枣树巷");
  }

  private void sent(
      String name, @org.jspecify.annotations.Nullable String handler, String unit, String lane) {
    String number = registered(name, "clerk", lane);
    act("clerk", number, new MatterAct.Classify(PetitionClass.GRIEVANCE, LawfulPath.PETITION));
    act("clerk", number, new MatterAct.Transfer(of(units, unit).id(), false));
    if (handler != null) {
      act(handler, number, new MatterAct.Take());
    }
  }

  private String registered(String name, String by, String lane) {
    int nth = marks.size() + 1;
    PersonEntry person =
        new PersonEntry(
            "上官" + lane.charAt(0) + "清",
            "HX99030101" + (3000 + nth),
            "138000" + (73_000 + nth),
            "东坡镇" + lane + "之六");
    RegisterMatter letter = Sample.letter();
    RegisterMatter entry = Sample.with(letter, "反映" + lane + "积水问题", "门前" + lane + "的水三天没有退。");
    entry = Sample.with(entry, person);
    Answer answer = petitions.register(scope(by), entry, Sample.key());
    String number = ((Answer.Registered) answer).number();
    String thing = "matter." + name;
    addresses.put(thing, Map.of("number", number));
    marks.put(thing, lane + "积水");
    secrets.put(
        thing,
        List.of(
            java.util.Objects.requireNonNull(person.name()),
            "HX99030101" + (3000 + nth),
            "138000" + (73_000 + nth),
            lane + "之六"));
    return number;
  }

  private void act(String by, String number, MatterAct act) {
    int version = petitions.find(scope(by), number).orElseThrow().version();
    Answer answer = petitions.act(scope(by), number, act, version, Sample.key());
    if (!(answer instanceof Answer.Done)) {
      throw new AssertionError(act + " by " + by + ": " + answer);
    }
  }

  private void windows() {
    window("bureau", "clerk", "窗前梅花");
    window("east", "town-clerk", "窗前兰花");
    window("far", "far-clerk", "窗前菊花");
  }

  private void window(String name, String by, String note) {
    RecordDuty facts = new RecordDuty(DAY, "群众来访窗口", true, List.of(officer(by).id()), note);
    UUID duty = done(reception.recordDuty(scope(by), facts, Sample.key()));
    done(reception.signDuty(scope(by), duty, 1, Sample.key()));
    addresses.put("duty." + name, Map.of("id", duty.toString()));
    marks.put("duty." + name, note);
    String matter = "来访-" + name + "-7";
    RegisterVisit visit =
        new RegisterVisit(DAY, "群众来访窗口", 3, matter, org.xinheng.reception.Answer.DISSATISFIED);
    UUID id = done(reception.registerVisit(scope(by), visit, Sample.key()));
    addresses.put("visit." + name, Map.of("id", id.toString()));
    marks.put("visit." + name, matter);
  }

  private static UUID done(Outcome outcome) {
    return ((Outcome.Done) outcome).id();
  }

  private void money() {
    year("bureau", "figures", county.bureau(), county, "桥梁检测");
    year("housing", "sibling-figures", county.housing(), county, "河堤检测");
    year("office", "child-figures", of(units, "office"), county, "屋面检测");
    year("far", "far-figures", far.bureau(), far, "涵洞检测");
    draft("bureau", county.bureau(), county);
    draft("housing", county.housing(), county);
    draft("far", far.bureau(), far);
  }

  /** A confirmed text of one project, a figure with its evidence, and a payment. */
  private void year(String name, String by, Unit unit, County of, String title) {
    String code = of.region() + "25P0099" + unit.code().substring(0, 6) + "1A";
    take(text(unit, Texts.YEAR, code, title), true);
    IndicatorKey key = new IndicatorKey(Texts.YEAR, code, 2);
    Attachment file = new Attachment("验收单.txt", title.getBytes(StandardCharsets.UTF_8), true);
    EnterFigure figure = new EnterFigure("98.5", PAID_ON, "现场验收", file);
    var recorded = performances.record(scope(by), key, figure, Sample.key());
    if (!(recorded instanceof org.xinheng.performance.Outcome.Done)) {
      throw new AssertionError(recorded);
    }
    Money amount = new Money(new BigDecimal("100.00"));
    Pay pay = new Pay(Texts.YEAR, code, PAID_ON, amount, "记-" + name, title);
    if (!(budgets.pay(scope(by), pay, Sample.key()) instanceof PaymentOutcome.Paid)) {
      throw new AssertionError("not paid: " + name);
    }
    addresses.put(
        "project." + name,
        Map.of("year", "" + Texts.YEAR, "code", code, "ordinal", "2", "number", "1"));
    marks.put("project." + name, title);
  }

  private void draft(String name, Unit unit, County of) {
    String code = of.region() + "26P0099" + unit.code().substring(0, 6) + "1A";
    take(text(unit, Texts.YEAR + 1, code, "次年" + name + "经费"), false);
    addresses.put(
        "draft." + name, Map.of("year", "" + (Texts.YEAR + 1), "unit", unit.id().toString()));
    marks.put("draft." + name, "次年" + name);
  }

  private void take(PerformanceText text, boolean confirm) {
    ImportOutcome outcome =
        performances.importText(text, "文本.txt", "digest", Importer.PROGRAM, confirm);
    if (!(outcome instanceof ImportOutcome.Imported)) {
      throw new AssertionError(outcome);
    }
  }

  private static PerformanceText text(Unit unit, int year, String code, String title) {
    PerformanceText one = Texts.of(unit.code(), Texts.runningCosts(unit.region()));
    PerformanceText.Project like = one.projects().getFirst();
    PerformanceText.Project project =
        new PerformanceText.Project(
            code,
            like.codeCheck(),
            title,
            like.classified(),
            like.budget(),
            like.purpose(),
            like.plan(),
            like.goals(),
            like.indicators());
    return new PerformanceText(
        new PerformanceText.Unit(unit.code(), unit.name()),
        year,
        one.overall(),
        List.of(project),
        List.of());
  }

  private void accounts() {
    addresses.put("account.clerk", Map.of("login", officer("clerk").login()));
    addresses.put("account.far", Map.of("login", officer("far-clerk").login()));
  }

  private void nothings() {
    String id = new UUID(0, 1).toString();
    addresses.put("matter.none", Map.of("number", "XF-2025-501001-99999"));
    addresses.put("duty.none", Map.of("id", id));
    addresses.put("visit.none", Map.of("id", id));
    addresses.put(
        "project.none",
        Map.of("year", "2025", "code", "no-such-project", "ordinal", "2", "number", "1"));
    addresses.put("draft.none", Map.of("year", "2026", "unit", id));
    addresses.put("account.none", Map.of("login", "nobody"));
  }

  private static <T> T of(Map<String, T> map, String name) {
    T found = map.get(name);
    if (found == null) {
      throw new AssertionError("access.txt names what the world has not: " + name);
    }
    return found;
  }
}
