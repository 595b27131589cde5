package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.BlindIndex;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.crypto.UnreadableSecret;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;
import org.xinheng.statute.procedure.PetitionForm;

/** What is written of a person is nowhere in the database but under the matter's key. */
@TestProgram
class SealedFieldsTest {

  private static final List<String> CANARIES =
      List.of("欧阳金丝雀甲", "130399197707077773", "13900007777", "金丝雀巷七十七号", "金丝雀原话乙", "司马金丝雀丙");

  private final Petitions petitions;
  private final MatterKeys keys;
  private final BlindIndex index;
  private final DSLContext sql;
  private final DataSource source;
  private final RowScopes rows;
  private final County county;

  SealedFieldsTest(
      @Autowired Petitions petitions,
      @Autowired MatterKeys keys,
      @Autowired BlindIndex index,
      @Autowired Truth truth,
      @Autowired RowScopes rows,
      @Autowired Counties counties) {
    this.petitions = petitions;
    this.keys = keys;
    this.index = index;
    this.sql = truth.sql();
    this.source = truth.source();
    this.rows = rows;
    this.county = counties.open();
  }

  private UUID registered(PersonEntry main, PersonEntry other, String statement) {
    RegisterMatter entry =
        Sample.of(PetitionForm.LETTER, Purpose.DECISION, main, List.of(other), Sample.TODAY);
    String number =
        Sample.registered(petitions, county, Sample.with(entry, entry.subject(), statement));
    assertThat(petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow().statement())
        .isEqualTo(statement);
    return sql.fetchSingle(
            "select id from petition.matter where region = ? and number = ?",
            county.region().code(),
            number)
        .get(0, UUID.class);
  }

  private UUID canaries() {
    return registered(
        new PersonEntry(CANARIES.get(0), CANARIES.get(1), CANARIES.get(2), CANARIES.get(3)),
        new PersonEntry(CANARIES.get(5), null, null, null),
        CANARIES.get(4) + "，请看一看三号楼。");
  }

  @Test
  @Control("K1")
  void noCanaryIsInAnyTable() throws Exception {
    canaries();
    int tables = 0;
    for (var row :
        sql.fetch(
            "select schemaname || '.' || tablename from pg_tables"
                + " where schemaname !~ '^pg_' and schemaname <> 'information_schema'")) {
      byte[] dump = dump(row.get(0, String.class));
      for (String canary : CANARIES) {
        assertThat(holds(dump, canary)).as(canary + " in " + row.get(0)).isFalse();
      }
      tables++;
    }
    assertThat(tables).isGreaterThan(20);
    assertThat(holds(dump("petition.matter"), "反映小区楼顶漏水维修问题")).as("the search works").isTrue();
  }

  private byte[] dump(String table) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Connection connection = source.getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy " + table + " to stdout", out);
    }
    return out.toByteArray();
  }

  private static boolean holds(byte[] dump, String canary) {
    String bytes = new String(dump, StandardCharsets.ISO_8859_1);
    return List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .stream()
        .map(canary::getBytes)
        .anyMatch(it ->
            bytes.contains(new String(it, StandardCharsets.ISO_8859_1))
                || bytes.toLowerCase(Locale.ROOT).contains(HexFormat.of().formatHex(it)));
  }

  @Test
  @Control("K1")
  void aCiphertextMovedToAnotherRowOrColumnDoesNotOpen() {
    UUID one = canaries();
    UUID other = canaries();
    SecretBox box = box(one);
    byte[] name = person(one, 1, "name");
    assertThat(box.open("person/1/name", name)).isEqualTo(CANARIES.getFirst());
    for (String column :
        List.of("person/2/name", "person/1/phone", "person/1/address", "statement")) {
      assertThatThrownBy(() -> box.open(column, name)).isInstanceOf(UnreadableSecret.class);
    }
    assertThatThrownBy(() -> box(other).open("person/1/name", name))
        .isInstanceOf(UnreadableSecret.class);
    byte[] altered = name.clone();
    altered[altered.length - 20] ^= 1;
    assertThatThrownBy(() -> box.open("person/1/name", altered))
        .isInstanceOf(UnreadableSecret.class);
  }

  @Test
  @Control("K2")
  void theSameValueHasOneFingerprintAFieldAndADictionaryFindsNone() throws Exception {
    UUID one = canaries();
    UUID other = canaries();
    assertThat(person(one, 1, "name_index"))
        .isEqualTo(person(other, 1, "name_index"))
        .isEqualTo(index.of("person.name", " 欧阳 金丝雀甲 "))
        .isNotEqualTo(index.of("person.phone", CANARIES.getFirst()));
    var sha = java.security.MessageDigest.getInstance("SHA-256");
    for (String guess : CANARIES) {
      byte[] plain = sha.digest(guess.getBytes(StandardCharsets.UTF_8));
      for (String column : List.of("name_index", "id_number_index", "phone_index")) {
        assertThat(person(one, 1, column))
            .isNotEqualTo(Arrays.copyOf(plain, 16))
            .isNotEqualTo(Arrays.copyOf(guess.getBytes(StandardCharsets.UTF_8), 16));
      }
    }
  }

  private SecretBox box(UUID matter) {
    Region region = county.region();
    return rows.within(
        RowScope.county(region),
        () -> new TransactionTemplate(rows).execute(status -> keys.of(region, matter)));
  }

  private byte[] person(UUID matter, int ordinal, String column) {
    return sql.fetchSingle(
            "select "
                + column
                + " from petition.person where region = ? and matter_id = ? and ordinal = ?",
            county.region().code(),
            matter,
            ordinal)
        .get(0, byte[].class);
  }
}
