package org.xinheng.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;

/** The program itself prints no mark of secrecy and has no field for a grade. */
@TestProgram
@Control("S8")
class NoGradeTest {

  private final DSLContext db;

  @Autowired
  NoGradeTest(Truth truth) {
    this.db = truth.sql();
  }

  @Test
  void noColumnHoldsAGrade() {
    List<String> columns =
        db.fetch(
                "select table_schema || '.' || table_name || '.' || column_name from"
                    + " information_schema.columns where table_schema not in"
                    + " ('pg_catalog', 'information_schema')")
            .map(row -> row.get(0, String.class));
    assertThat(columns).hasSizeGreaterThan(100);
    assertThat(columns).noneMatch(NoGradeTest::isGrade);
    assertThat(isGrade("petition.matter.secrecy_level")).isTrue();
  }

  private static boolean isGrade(String column) {
    return column.matches(
        ".*(secrecy|secret_|confidential|_secret|classification_(level|grade)|miji).*");
  }

  @Test
  void noPageWordOrStyleIsAMark() throws IOException {
    int seen = 0;
    for (String folder : List.of("templates", "messages", "static")) {
      try (var files = Files.walk(Path.of("src/main/resources").resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          for (String line : Files.readAllLines(file)) {
            assertThat(ClassifiedMarks.in(line)).as(file + ": " + line).isFalse();
          }
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(20);
  }
}
