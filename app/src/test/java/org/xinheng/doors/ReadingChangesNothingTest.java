package org.xinheng.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;

/** Opening every page as everybody leaves every table of the county as it was. */
@TestProgram
class ReadingChangesNothingTest {

  private static final String TABLES =
      "select table_schema || '.' || table_name from information_schema.columns where column_name ="
          + " 'region' and table_schema not in ('pg_catalog', 'information_schema') order by 1";

  private final RequestMappingHandlerMapping mapping;
  private final MockMvc pages;
  private final DSLContext db;
  private final County county;

  @Autowired
  ReadingChangesNothingTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      MockMvc pages,
      Truth truth,
      Counties counties) {
    this.mapping = mapping;
    this.pages = pages;
    this.db = truth.sql();
    this.county = counties.open();
  }

  @Test
  @Control("H1")
  void aCrawlByReadingLeavesTheDatabaseUnchanged() throws Exception {
    Map<String, String> before = tables();
    for (String address : addresses()) {
      for (Role role : Role.values()) {
        pages.perform(get(address).with(county.signedInAs(role)));
      }
    }
    assertThat(tables()).isEqualTo(before);
    // The digests would tell: a reading that the gate turns away is noted.
    pages.perform(get("/matters").param("q", "机密★10年").with(county.signedInAs(Role.WINDOW_CLERK)));
    assertThat(tables()).isNotEqualTo(before);
  }

  private TreeSet<String> addresses() {
    TreeSet<String> addresses = new TreeSet<>();
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(route ->
            route
                .getPatternValues()
                .forEach(
                    it -> addresses.add(it.replaceAll("\\{[^}]+}", new UUID(0, 1).toString()))));
    return addresses;
  }

  /** A digest of the county's rows in each table, but for the log of reading itself. */
  private Map<String, String> tables() {
    Map<String, String> digests = new TreeMap<>();
    for (String table : db.fetch(TABLES).map(row -> row.get(0, String.class))) {
      if (!table.startsWith("ledger.access")) {
        String sql =
            "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                + table
                + " t where region = ?";
        digests.put(table, db.fetchSingle(sql, county.region().code()).get(0, String.class));
      }
    }
    assertThat(digests).hasSizeGreaterThan(15);
    return digests;
  }
}
