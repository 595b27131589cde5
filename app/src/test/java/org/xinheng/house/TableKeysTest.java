package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.database.Modules;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Catalogue.Table;

/**
 * Every table is led by its region, so that one installation can grow from a county to a province.
 */
@TestProgram
class TableKeysTest {

  private static final String OFFENDER =
      """
      create schema offender;
      create table offender.keyless (region text, word text);
      create table offender.wrong_key (
        id uuid primary key, region text not null, word text unique);
      create table offender.foreign_reference (
        region text not null, id uuid not null, unit_id uuid not null,
        primary key (region, id),
        foreign key (region, unit_id) references identity.unit (region, id));
      create table offender.right_one (region text not null, id uuid not null, primary key (region, id));
      """;

  private final DSLContext db;

  @Autowired
  TableKeysTest(Truth truth) {
    this.db = truth.sql();
  }

  @Test
  void everyTableIsLedByItsRegion() {
    List<Table> tables = Catalogue.read(db);
    assertThat(tables.stream().map(Table::schema).collect(Collectors.toSet()))
        .containsAll(Modules.IN_ORDER);
    assertThat(tables).hasSizeGreaterThanOrEqualTo(20);
    assertThat(TableKeys.breaches(tables)).isEmpty();
  }

  @Test
  void everyExemptionIsStillNeeded() {
    List<Table> tables = Catalogue.read(db);
    assertThat(tables.stream().map(Table::fullName)).containsAll(TableKeys.REFERENCE.keySet());
    assertThat(tables.stream().map(Table::name)).containsAll(TableKeys.INFRASTRUCTURE.keySet());
  }

  @Test
  void tablesWithoutTheirRegionAreReported() {
    assertThat(TableKeys.breaches(Scratch.tables(db, OFFENDER, "offender")))
        .containsExactlyInAnyOrder(
            "offender.keyless has no primary key",
            "offender.wrong_key: region does not lead [id]",
            "offender.wrong_key: region does not lead [word]",
            "offender.foreign_reference refers to another module's identity.unit");
    assertThat(Catalogue.read(db)).noneMatch(table -> table.schema().equals("offender"));
  }
}
