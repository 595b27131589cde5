package org.xinheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.SecondNode;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Appointments;
import org.xinheng.identity.Factors;
import org.xinheng.identity.Role;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.identity.domain.Base32;
import org.xinheng.identity.domain.Totp;

/** No byte of a page before its row, and no page without one; seen through a real connection. */
@TestProgram
@Control("L2")
class BeforeTheAnswerTest {

  private static SecondNode node;

  private final Truth truth;
  private final DSLContext program;
  private final Factors factors;
  private final Appointments appointments;
  private final Units units;
  private final County county;

  BeforeTheAnswerTest(
      @Autowired Truth truth,
      @Autowired DSLContext program,
      @Autowired Factors factors,
      @Autowired Appointments appointments,
      @Autowired Units units,
      @Autowired Counties counties) {
    this.truth = truth;
    this.program = program;
    this.factors = factors;
    this.appointments = appointments;
    this.units = units;
    this.county = counties.open();
  }

  @BeforeAll
  static void start() {
    node = new SecondNode();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @BeforeEach
  void signIn() throws Exception {
    var clerk = county.officer(Role.WINDOW_CLERK);
    String secret = factors.preset(county.region(), clerk.id());
    String code = Totp.code(Base32.decode(secret), Totp.step(node.clock().instant()));
    node.post(
        "/sign-in",
        "/sign-in",
        Map.of(
            "username",
            county.region().code() + "/" + clerk.login(),
            "password",
            Counties.PASSWORD,
            "code",
            code));
    assertThat(node.get("/matters").statusCode()).isEqualTo(200);
  }

  @Test
  void theRowIsCommittedWhenTheFirstByteArrives() throws Exception {
    int before = rows();
    CompletableFuture<HttpResponse<String>> page;
    try (Connection holder = truth.source().getConnection()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table ledger.access in exclusive mode");
      page = CompletableFuture.supplyAsync(this::matters);
      assertThatThrownBy(() -> page.get(1500, TimeUnit.MILLISECONDS))
          .as("no answer while no row can be written")
          .isInstanceOf(TimeoutException.class);
      holder.rollback();
    }
    HttpResponse<String> answer = page.get(20, TimeUnit.SECONDS);
    assertThat(rows()).isEqualTo(before + 1);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("信访事项");
  }

  @Test
  void withoutARowThereIsNoPageAndTheOfficerIsToldInPlainWords() throws Exception {
    int before = rows();
    HttpResponse<String> answer = without("ledger.access", this::matters);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("这一页暂时不能给出", "没有记录就不给出内容")
        .doesNotContain("登记事项", "没有符合条件的事项");
    assertThat(answer.headers().firstValue("content-security-policy")).isPresent();
    assertThat(rows()).isEqualTo(before);
    assertThat(node.get("/matters").statusCode()).as("and again as soon as it can").isEqualTo(200);
  }

  @Test
  void withoutAnEntryThereIsNoAct() {
    var admin = county.as(Role.SECURITY_ADMIN);
    assertThatThrownBy(() ->
            without(
                "ledger.entry",
                () -> appointments.addUnit(admin, "599001", "某单位", Unit.Kind.DEPARTMENT)))
        .isInstanceOf(DataAccessException.class);
    assertThat(units.byCode(county.region(), "599001")).isEmpty();
  }

  /** Does something while the program may not write a table. */
  private <T> T without(String table, java.util.function.Supplier<T> work) {
    String account =
        Objects.requireNonNull(program.fetchValue("select current_user::text")).toString();
    truth.sql().execute("revoke insert on " + table + " from \"" + account + "\"");
    try {
      return work.get();
    } finally {
      truth.sql().execute("grant insert on " + table + " to \"" + account + "\"");
    }
  }

  private HttpResponse<String> matters() {
    try {
      return node.get("/matters");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int rows() {
    return truth
        .sql()
        .fetchSingle("select count(*) from ledger.access where region = ?", county.region().code())
        .get(0, int.class);
  }
}
