package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Time comes in as a source; else no day of the law could be tested, replayed or demonstrated. */
class NobodyAsksTheTimeTest {

  private static final List<JavaClass> MAIN =
      House.MAIN.stream().filter(type -> !type.getPackageName().endsWith(".jooq.tables")).toList();

  @Test
  void nobodyAsksButTheExempt() {
    assertThat(MAIN).hasSizeGreaterThan(200);
    assertThat(MAIN.stream().filter(Askers::asks).map(NobodyAsksTheTimeTest::outermost).distinct())
        .containsExactlyInAnyOrderElementsOf(Askers.EXEMPT.keySet());
  }

  @Test
  void noSqlAsksTheDatabase() {
    var scripts = House.files("app/src/main/resources/db/migration", ".sql");
    assertThat(scripts).hasSizeGreaterThanOrEqualTo(8);
    assertThat(scripts).noneMatch(script -> Askers.SQL.matcher(House.text(script)).find());
    assertThat(Askers.SQL.matcher("registered_at timestamptz default now()").find()).isTrue();
  }

  @Test
  void everyWayOfAskingIsSeen() {
    assertThat(
            Stream.of(Today.class, Millis.class, OldDate.class, ZoneClock.class)
                .map(type -> House.of(type).get(type)))
        .allMatch(Askers::asks);
    assertThat(Askers.asks(House.of(Given.class).get(Given.class))).isFalse();
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }

  record Today(LocalDate day) {
    Today() {
      this(LocalDate.now(ZoneOffset.UTC));
    }
  }

  record Millis(LongSupplier source) {
    Millis() {
      this(System::currentTimeMillis);
    }
  }

  record OldDate(Supplier<Date> source) {
    OldDate() {
      this(Date::new);
    }
  }

  record ZoneClock(Clock clock) {
    ZoneClock() {
      this(Clock.systemUTC());
    }
  }

  record Given(Date date) {
    Given(long millis) {
      this(new Date(millis));
    }
  }
}
