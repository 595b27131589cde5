package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinheng.given.Contents;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Visitor;
import org.xinheng.identity.Factors;
import org.xinheng.identity.Role;
import org.xinheng.petition.EveryActMatters.Found;
import org.xinheng.petition.StateWorld.Way;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Actor;
import org.xinheng.statute.procedure.CaseState;
import org.xinheng.statute.procedure.Mark;
import org.xinheng.statute.procedure.Pair;
import org.xinheng.statute.procedure.Procedure;
import org.xinheng.statute.procedure.Row;
import org.xinheng.statute.procedure.State;

/**
 * Every act of the table in every state by every role that has to do with matters, through the
 * server: the lawful ones are done with the clocks and the documents of the table, the others are
 * answered with an article and change nothing. What is lawful is read from the rows of the table
 * here, not asked of the program.
 */
@TestProgram
class EveryActTest {

  private static final List<Role> ROLES =
      List.of(Role.WINDOW_CLERK, Role.BUREAU_LEADER, Role.CASE_OFFICER, Role.UNIT_HEAD);

  /** Acts of the table that this server does not offer; it knows of no such form. */
  private static final Set<Act> NOT_OFFERED =
      EnumSet.of(
          Act.REGISTER,
          Act.REGISTER_DIRECT,
          Act.LINK_REPEAT,
          Act.MOVE_TO_SEALED,
          Act.REFUSE_AGAIN,
          Act.REOPEN,
          Act.CONVERT,
          Act.ARCHIVE,
          Act.REQUEST_REVIEW,
          Act.DECIDE_REVIEW,
          Act.DELIVER_REVIEW,
          Act.REQUEST_REEXAMINATION,
          Act.DECIDE_REEXAMINATION,
          Act.DELIVER_REEXAMINATION,
          Act.SUSPEND,
          Act.RESUME,
          Act.RESOLVE,
          Act.CALL_BACK,
          Act.HOLD_HEARING,
          Act.TAKE_BY_LEADER,
          Act.SUPERVISE,
          Act.EVALUATION_EXPIRED,
          Act.LAPSE);

  private final EveryActMatters matters;
  private final County county;
  private final ActSamples samples;
  private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
  private final Map<Role, String> tokens = new EnumMap<>(Role.class);
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();

  EveryActTest(@Autowired ApplicationContext program, @LocalServerPort int port) throws Exception {
    this.county = program.getBean(Counties.class).open();
    this.matters = new EveryActMatters(program, county);
    this.samples = new ActSamples(county);
    for (Role role : Stream.concat(ROLES.stream(), Stream.of(Role.COUNTY_LEADER)).toList()) {
      var officer = county.officer(role);
      String secret = program.getBean(Factors.class).preset(officer.region(), officer.id());
      Visitor visitor = new Visitor(port);
      visitor.signIn(officer, secret, program.getBean(MovableClock.class));
      visitors.put(role, visitor);
      tokens.put(role, visitor.token("/matters"));
    }
  }

  /** A request and what the table says of it. */
  private record Try(Act act, Role role, boolean lawful, boolean visible) {}

  @Test
  void everyActInEveryStateByEveryRole() throws Exception {
    Set<State> seen = EnumSet.of(State.NEW);
    for (Way way : matters.ways()) {
      boolean first = seen.size() == 1;
      boolean plain = seen.add(way.state());
      Found found = matters.first(way);
      List<Try> tries = tries(found.state(), plain);
      // No form in one state is no form in any: the address is not known.
      tries.removeIf(it -> !first && NOT_OFFERED.contains(it.act()));
      if (way.what().equals("draft")) {
        // One draft waits for a hand at a time; that is the program's rule, and no article's.
        tries.removeIf(it -> isDrafted(found.state(), it.act()));
      }
      unlawful(way, found, tries.stream().filter(it -> !it.lawful()).toList());
      for (Try lawful : tries.stream().filter(Try::lawful).toList()) {
        lawful(way, matters.another(way), lawful);
      }
    }
    visitors.values().forEach(Visitor::close);
    System.out.println("every act: " + counts + " over " + seen.size() + " states");
    assertThat(seen).containsExactlyInAnyOrder(State.values());
    assertThat(wrong).isEmpty();
  }

  /** In a variant of a state only what the variant changes is worth asking again. */
  private List<Try> tries(CaseState state, boolean plain) {
    List<Try> tries = new ArrayList<>();
    for (Act act : Act.values()) {
      for (Role role : ROLES) {
        boolean lawful = !NOT_OFFERED.contains(act) && lawful(state, act, role);
        if (plain || lawful) {
          tries.add(new Try(act, role, lawful, visible(state, role)));
        }
        if (lawful && isDrafted(state, act)) {
          // The same without a draft: nobody signs what nobody else has written.
          tries.add(new Try(act, role, false, true));
        }
      }
    }
    return tries;
  }

  private static boolean isDrafted(CaseState state, Act act) {
    return Procedure.row(state, act)
        .filter(row -> row.differ().contains(Pair.PROPOSER_APPROVER))
        .isPresent();
  }

  private boolean visible(CaseState state, Role role) {
    boolean bureau = role == Role.WINDOW_CLERK || role == Role.BUREAU_LEADER;
    return bureau || state.parties().unit().equals(county.housing().id().toString());
  }

  /** Whether a row is open and names one of the officer's roles, seated where the row asks. */
  private boolean lawful(CaseState state, Act act, Role role) {
    Row row = Procedure.row(state, act).orElse(null);
    // Before a matter is classified only a repeat can be refused, and this one is none.
    boolean early = act == Act.REFUSE && state.state() == State.REGISTERED;
    if (row == null || early || !visible(state, role)) {
      return false;
    }
    boolean bureau = role == Role.WINDOW_CLERK || role == Role.BUREAU_LEADER;
    if (act == Act.EVALUATE) {
      return bureau;
    }
    Set<Actor> held = new LinkedHashSet<>(actors(role));
    held.retainAll(row.who());
    if (row.differ().contains(Pair.PROPOSER_APPROVER)) {
      return row.who().contains(Actor.BUREAU_LEADER) ? bureau : !bureau;
    }
    return !held.isEmpty() && seated(state, act, role);
  }

  private boolean seated(CaseState state, Act act, Role role) {
    boolean leads = role == Role.BUREAU_LEADER || role == Role.UNIT_HEAD;
    return switch (act) {
      case AGREE_OBJECTION, REFUSE_OBJECTION -> role == Role.BUREAU_LEADER;
      case HAND_OVER ->
          leads || state.parties().firstReceiver().equals(county.officer(role).id().toString());
      case RECUSE -> leads;
      // Who asked does not approve.
      case APPROVE_EXTENSION -> role == Role.UNIT_HEAD;
      default -> true;
    };
  }

  private static Set<Actor> actors(Role role) {
    return switch (role) {
      case WINDOW_CLERK -> EnumSet.of(Actor.BUREAU_CLERK);
      case BUREAU_LEADER -> EnumSet.of(Actor.BUREAU_CLERK, Actor.BUREAU_LEADER);
      case CASE_OFFICER -> EnumSet.of(Actor.UNIT_OFFICER);
      default -> EnumSet.of(Actor.UNIT_OFFICER, Actor.UNIT_HEAD);
    };
  }

  private void unlawful(Way way, Found found, List<Try> tries) throws Exception {
    Map<String, String> before = contents();
    Map<Role, List<Try>> byRole = tries.stream().collect(Collectors.groupingBy(Try::role));
    try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (List<Try> some : byRole.values()) {
        done.add(officers.submit(() -> turnedAway(way, found, some)));
      }
      for (Future<?> one : done) {
        one.get();
      }
    }
    int shut = post(Role.COUNTY_LEADER, form(found, "note"), address(found, "note")).statusCode();
    count("shut to the role");
    if (shut != 403) {
      wrong.add(way + ": a county leader acts: " + shut);
    }
    Map<String, String> after = contents();
    after.forEach((table, rows) -> compare(way + " " + table, rows, before.get(table)));
  }

  /** Acts of one officer that change nothing, so several officers may try at once. */
  private boolean turnedAway(Way way, Found found, List<Try> tries) throws Exception {
    for (Try it : tries) {
      String problem = problem(it, send(found, it));
      count(it.visible() ? NOT_OFFERED.contains(it.act()) ? "not offered" : "refused" : "unseen");
      if (!problem.isEmpty()) {
        wrong.add(way + ": " + it.act() + " by " + it.role() + ": " + problem);
      }
    }
    return true;
  }

  /** Everything stored of the county, but for the browsers' own sessions. */
  private Map<String, String> contents() {
    Map<String, String> all = new LinkedHashMap<>(Contents.of(county.region()).tables());
    all.remove("identity.session");
    return all;
  }

  /** What is amiss with the answer to an act that the table does not allow. */
  private static String problem(Try it, HttpResponse<String> answer) {
    if (!it.visible() || NOT_OFFERED.contains(it.act())) {
      return answer.statusCode() == 404 ? "" : "not 404 but " + answer.statusCode();
    }
    Document page = Jsoup.parse(answer.body());
    String law = page.select("[role=alert] .law").text();
    boolean cites = law.startsWith("《") && law.matches(".*第[0-9]+条.*");
    return answer.statusCode() == 422 && cites
        ? ""
        : answer.statusCode() + " " + page.select("[role=alert]").text();
  }

  private HttpResponse<String> send(Found found, Try it) throws Exception {
    Row row = Procedure.row(found.state(), it.act()).orElse(null);
    boolean drafts = it.lawful() && row != null && row.differ().contains(Pair.PROPOSER_APPROVER);
    Map<String, String> fields = form(found, it.act().code());
    if (drafts) {
      fields.put("proposed", it.act().code());
    }
    return post(it.role(), fields, address(found, drafts ? "propose" : it.act().code()));
  }

  private HttpResponse<String> post(Role role, Map<String, String> fields, String address)
      throws Exception {
    return Objects.requireNonNull(visitors.get(role))
        .post(Objects.requireNonNull(tokens.get(role)), fields, address);
  }

  private Map<String, String> form(Found found, String act) {
    Map<String, String> fields = new LinkedHashMap<>(samples.of(act));
    fields.put("key", UUID.randomUUID().toString());
    fields.put("version", Integer.toString(found.version()));
    return fields;
  }

  private static String address(Found found, String act) {
    return "/matters/" + found.number() + "/" + act;
  }

  private void lawful(Way way, Found before, Try it) throws Exception {
    Row row = Procedure.row(before.state(), it.act()).orElseThrow();
    boolean draft = row.differ().contains(Pair.PROPOSER_APPROVER);
    HttpResponse<String> answer = send(before, it);
    count(draft ? "drafted" : "done");
    String where = way + ": " + it.act() + " by " + it.role();
    if (answer.statusCode() / 100 != 3 && answer.statusCode() != 200) {
      wrong.add(where + ": " + answer.statusCode() + " " + alert(answer));
      return;
    }
    Found after = matters.again(before);
    compare(where + " version", after.version(), before.version() + 1);
    compare(where + " entries", after.entries(), before.entries() + 1);
    compare(
        where + " state",
        after.state().state(),
        draft ? before.state().state() : row.to().orElse(before.state().state()));
    compare(
        where + " clocks", after.clocks(), draft ? before.clocks() : clocks(before, after, row));
    compare(where + " documents", after.owed(), owed(before, draft ? null : row));
  }

  private static String alert(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("[role=alert]").text();
  }

  private static Set<String> clocks(Found before, Found after, Row row) {
    Set<String> open = new TreeSet<>(before.clocks());
    row.closes().forEach(rule -> open.remove(rule.code()));
    row.opens().stream()
        .filter(opening -> opening.when().stream().allMatch(when -> when.holds(after.state())))
        .forEach(opening -> open.add(opening.rule().code()));
    return open;
  }

  private static List<String> owed(Found before, @Nullable Row row) {
    List<String> owed = new ArrayList<>(before.owed());
    if (row != null) {
      row.owes().forEach(notice -> owed.add(notice.code()));
    }
    assertThat(before.state().is(Mark.ANONYMOUS)).isFalse();
    return owed.stream().sorted().toList();
  }

  private void compare(String what, Object is, @Nullable Object should) {
    if (!is.equals(should)) {
      wrong.add(what + ": " + is + " instead of " + should);
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
