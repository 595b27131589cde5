package org.xinheng.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;

/** What is written by COPY is read back as it was. */
@TestProgram
class CopyRowsTest {

  private static final String TABLE =
      """
      create temporary table copied (
        words text, number integer, big bigint, money numeric(18,2), exact numeric, flag boolean, day date,
        at timestamptz, id uuid, ids uuid[], texts text[], raw bytea)\
      """;

  private final Truth truth;

  CopyRowsTest(@Autowired Truth truth) {
    this.truth = truth;
  }

  @Test
  void everyTypeComesBack() throws SQLException {
    try (Connection connection = truth.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(TABLE);
      CopyRows rows =
          new CopyRows(
              "copied", "words", "number", "big", "money", "exact", "flag", "day", "at", "id", "ids",
              "texts", "raw");
      UUID id = new UUID(0x7000, -1);
      Instant at = Instant.parse("1999-12-31T23:59:59.123456789Z");
      OffsetDateTime later = OffsetDateTime.of(2026, 11, 25, 8, 0, 0, 0, ZoneOffset.ofHours(8));
      rows.add(
          "制表\t换行\n\\N", -7, 1L << 40, new BigDecimal("12345678.90"), new BigDecimal("-0.00012"), true,
          LocalDate.of(1969, 7, 20), at, id, new UUID[] {id}, new String[] {"a,\"b\"", "丙"},
          new byte[] {0, -1});
      rows.add(
          "", 0, 0L, new BigDecimal("0.00"), new BigDecimal("1E+5"), false, LocalDate.of(2026, 2, 28),
          later, id, new UUID[0], new String[0], new byte[0]);
      rows.add(null, null, null, null, null, null, null, null, null, null, null, null);
      rows.send(connection);
      assertThat(read(statement))
          .containsExactly(
              "(\"制表\t换行\n\\\\N\",-7,1099511627776,12345678.90,-0.00012,t,1969-07-20,"
                  + "\"1999-12-31 23:59:59.123456+00\",00000000-0000-7000-ffff-ffffffffffff,"
                  + "{00000000-0000-7000-ffff-ffffffffffff},\"{\"\"a,\\\\\"\"b\\\\\"\"\"\",丙}\",\"\\\\x00ff\")",
              "(\"\",0,0,0.00,100000,f,2026-02-28,\"2026-11-25 00:00:00+00\","
                  + "00000000-0000-7000-ffff-ffffffffffff,{},{},\"\\\\x\")",
              "(,,,,,,,,,,,)");
    }
  }

  @Test
  void asManyRowsAsThereAre() throws SQLException {
    try (Connection connection = truth.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create temporary table many (number integer, flag boolean)");
      CopyRows rows = new CopyRows("many", "number", "flag");
      for (int i = 0; i < 20_000; i++) {
        rows.add(i, i % 3 == 0);
      }
      rows.send(connection);
      try (var found =
          statement.executeQuery(
              "select count(*), sum(number), count(*) filter (where flag) from many")) {
        found.next();
        assertThat(List.of(found.getLong(1), found.getLong(2), found.getLong(3)))
            .containsExactly(20_000L, 199_990_000L, 6_667L);
      }
    }
  }

  private static List<String> read(Statement statement) throws SQLException {
    List<String> found = new ArrayList<>();
    statement.execute("set timezone = 'UTC'");
    try (var rows = statement.executeQuery("select copied::text from copied")) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
