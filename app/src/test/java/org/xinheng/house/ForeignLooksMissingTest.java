package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Visitor;
import org.xinheng.house.AccessTable.Row;
import org.xinheng.house.AccessTable.Thing;
import org.xinheng.identity.Factors;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Role;

/**
 * Over real connections: whatever an officer may not know of is answered as what does not exist, in
 * status, headers and body, after as many statements to the database, which is what the time of an
 * answer is made of.
 */
@TestProgram
@Control("Z4")
class ForeignLooksMissingTest {

  /** Headers that differ by themselves from one answer to the next. */
  private static final List<String> BY_CHANCE = List.of("date", "content-security-policy");

  private final AccessTable table = AccessTable.read();
  private final AtomicInteger statements = new AtomicInteger();
  private final List<String> told = new ArrayList<>();
  private final ApplicationContext program;
  private final int port;

  ForeignLooksMissingTest(@Autowired ApplicationContext program, @LocalServerPort int port) {
    this.program = program;
    this.port = port;
  }

  /** An answer without what differs by chance, and without the name that was asked for. */
  private record Seen(int status, Map<String, List<String>> headers, String body, int statements) {}

  @Test
  void theAnswerTellsNothing() throws Exception {
    AccessWorld world = new AccessWorld(program, table);
    DSLContext sql = program.getBean(DSLContext.class);
    ExecuteListenerProvider[] before = sql.configuration().executeListenerProviders();
    List<ExecuteListenerProvider> all = new ArrayList<>(List.of(before));
    all.add(new DefaultExecuteListenerProvider(counter()));
    sql.configuration().set(all.toArray(ExecuteListenerProvider[]::new));
    try {
      compare(world, "sibling", world.county().labourOfficer());
      compare(world, "clerk", world.county().officer(Role.WINDOW_CLERK));
      compare(world, "head", world.county().officer(Role.UNIT_HEAD));
      compare(world, "figures", world.county().officer(Role.PERFORMANCE_OFFICER));
      compare(world, "security", world.county().officer(Role.SECURITY_ADMIN));
    } finally {
      sql.configuration().set(before);
    }
    System.out.printf("foreign and missing compared: %d pairs%n", told.size());
    assertThat(told).filteredOn(pair -> pair.endsWith("differ")).isEmpty();
    assertThat(told).hasSizeGreaterThan(60);
  }

  private ExecuteListener counter() {
    return new ExecuteListener() {
      @Override
      public void executeStart(ExecuteContext context) {
        statements.incrementAndGet();
      }
    };
  }

  private void compare(AccessWorld world, String asker, Officer officer) throws Exception {
    String secret = program.getBean(Factors.class).preset(officer.region(), officer.id());
    try (Visitor visitor = new Visitor(port)) {
      visitor.signIn(officer, secret, program.getBean(MovableClock.class));
      assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
      String token = visitor.token("/account");
      for (Row row : table.routes()) {
        if (row.kind().isEmpty() || !row.entrants().contains(asker)) {
          continue;
        }
        Map<String, String> none = world.address(row.kind() + ".none");
        for (Thing thing : table.of(row.kind())) {
          if (!thing.known().contains(asker)) {
            String difference = difference(visitor, token, row, world.address(thing.key()), none);
            told.add(row.route() + " by " + asker + " of " + thing.key() + difference);
          }
        }
      }
    }
  }

  /** Asked for again when they differ: the program's own loops send statements now and then. */
  private String difference(
      Visitor visitor, String token, Row row, Map<String, String> thing, Map<String, String> none)
      throws Exception {
    String difference = "";
    for (int i = 0; i < 3; i++) {
      Seen missing = seen(visitor, token, row, none);
      Seen foreign = seen(visitor, token, row, thing);
      if (foreign.equals(missing)) {
        return "";
      }
      difference = ": " + foreign + "\n" + missing + " differ";
    }
    return difference;
  }

  private Seen seen(Visitor visitor, String token, Row row, Map<String, String> names)
      throws Exception {
    String address = row.route().substring(row.route().indexOf(' ') + 1);
    Map<String, String> fields = new LinkedHashMap<>();
    Map<String, String> variables = new HashMap<>(names);
    row.form()
        .forEach((name, value) -> {
          if (name.startsWith("{")) {
            variables.put(name.substring(1, name.length() - 1), value);
          } else {
            fields.put(name, value);
          }
        });
    for (Map.Entry<String, String> one : variables.entrySet()) {
      address = address.replace("{" + one.getKey() + "}", one.getValue());
    }
    boolean post = row.route().startsWith("POST ");
    statements.set(0);
    if (post) {
      fields.put("key", java.util.UUID.randomUUID().toString());
      return seen(visitor.post(token, fields, address), names);
    }
    return seen(visitor.get(address + query(fields)), names);
  }

  private static String query(Map<String, String> fields) {
    StringBuilder query = new StringBuilder("?");
    fields.forEach((name, value) -> query.append(name).append('=').append(value).append('&'));
    return query.toString();
  }

  private Seen seen(HttpResponse<String> answer, Map<String, String> names) {
    Map<String, List<String>> headers = new TreeMap<>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!BY_CHANCE.contains(name)) {
            headers.put(name, values.stream().map(value -> without(value, names)).toList());
          }
        });
    String body = answer.body().replaceAll("nonce=\"[^\"]*\"", "");
    return new Seen(answer.statusCode(), headers, without(body, names), statements.get());
  }

  private static String without(String text, Map<String, String> names) {
    String bare = text;
    for (String name : names.values()) {
      bare = name.length() > 4 ? bare.replace(name, "…") : bare;
    }
    return bare;
  }
}
