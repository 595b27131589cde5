package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.xinheng.crypto.BlindIndex;
import org.xinheng.crypto.CipherProfile;
import org.xinheng.crypto.KeyOffice;
import org.xinheng.crypto.KeyRing;
import org.xinheng.crypto.KeyStart;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;

/**
 * The same records under 国密 (SM4-GCM) and under the international algorithms (AES-GCM): written in
 * one, read in the other, rotated from one to the other and back.
 */
@TestProgram
class ProfilesTest {

  /** First byte of a ciphertext: the layout with a key id, and the algorithm. */
  private static final int SM4 = 0x11;

  private static final int AES = 0x12;

  private final Petitions petitions;
  private final BlindIndex index;
  private final KeyRing ring;
  private final DSLContext truth;
  private final DataSource owner;
  private final County county;

  @Autowired
  ProfilesTest(
      Petitions petitions, BlindIndex index, KeyRing ring, Truth truth, Counties counties) {
    this.petitions = petitions;
    this.index = index;
    this.ring = ring;
    this.truth = truth.sql();
    this.owner = truth.source();
    this.county = counties.open();
  }

  @AfterEach
  void backToTheDefault() {
    rotateTo(CipherProfile.GUOMI);
  }

  private void rotateTo(CipherProfile profile) {
    KeyOffice keys = KeyOffice.over(owner, new JdbcTransactionManager(owner), ring);
    keys.rotation().begin(profile, MovableClock.START, (kind, facts) -> {});
    keys.rotation().rewrap(done -> {});
    assertThat(keys.rotation().finish(MovableClock.START, (kind, facts) -> {})).isTrue();
  }

  @Test
  @Control("K1")
  void oneRecordAfterTheOtherInEitherProfileAndAllReadable() {
    rotateTo(CipherProfile.GUOMI);
    String guomi = Sample.registered(petitions, county);
    assertThat(marks(guomi)).containsOnly(SM4);
    rotateTo(CipherProfile.INTERNATIONAL);
    String international = Sample.registered(petitions, county);
    assertThat(marks(international)).containsOnly(AES);
    assertThat(wrapping(guomi)).as("wrapped anew").isEqualTo(AES);
    assertThat(marks(guomi)).as("sealed as it was").contains(SM4);
    assertReadable(guomi, international);

    acted(guomi);
    assertThat(newestEntry(guomi)).as("what is written now").isEqualTo(AES);
    rotateTo(CipherProfile.GUOMI);
    acted(international);
    assertThat(newestEntry(international)).isEqualTo(SM4);
    assertReadable(guomi, international);
    assertThat(nameIndex(guomi))
        .as("a person is found again whatever the profile")
        .isEqualTo(nameIndex(international))
        .isEqualTo(index.of("person.name", Sample.MAIN.name()));
  }

  @Test
  @Control("K3")
  void aStartChoosesTheProfileOfWhatIsWrittenFromThenOn() {
    KeyRing started =
        KeyStart.open(owner, ring.file(), CipherProfile.INTERNATIONAL, MovableClock.START);
    assertThat(started.profile()).isEqualTo(CipherProfile.INTERNATIONAL);
    String number = Sample.registered(petitions, county);
    assertThat(wrapping(number)).isEqualTo(AES);
    assertReadable(number);
    assertThat(KeyStart.open(owner, ring.file(), null, MovableClock.START).profile())
        .as("kept until another is chosen")
        .isEqualTo(CipherProfile.INTERNATIONAL);
  }

  private void acted(String number) {
    int version = petitions.find(county.as(Role.WINDOW_CLERK), number).orElseThrow().version();
    assertThat(
            petitions.act(
                county.as(Role.WINDOW_CLERK), number, Sample.classify(), version, Sample.key()))
        .isInstanceOf(Answer.Done.class);
  }

  private void assertReadable(String... numbers) {
    for (String number : numbers) {
      MatterView matter = petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow();
      assertThat(matter.statement()).isEqualTo(Sample.STATEMENT);
      assertThat(matter.people().getFirst().name()).isEqualTo("王**");
      assertThat(matter.timeline()).isNotEmpty();
    }
  }

  private UUID id(String number) {
    return truth
        .fetchSingle(
            "select id from petition.matter where region = ? and number = ?",
            county.region().code(),
            number)
        .get(0, UUID.class);
  }

  /** The algorithms of what a registration sealed. */
  private List<Integer> marks(String number) {
    return truth
        .fetch(
            """
            select get_byte(name, 0) from petition.person where matter_id = ?1
            union all select get_byte(phone, 0) from petition.person where matter_id = ?1
            union all select get_byte(text, 0) from petition.statement where matter_id = ?1
            union all select get_byte(content, 0) from ledger.entry where chain = ?1 and seq = 1
            """
                .replace("?1", "'" + id(number) + "'"))
        .getValues(0, Integer.class);
  }

  private int wrapping(String number) {
    return byteOf("select get_byte(wrapped, 0) from crypto.matter_key where matter_id = ?", number);
  }

  private int newestEntry(String number) {
    return byteOf(
        "select get_byte(content, 0) from ledger.entry where chain = ? order by seq desc limit 1",
        number);
  }

  private int byteOf(String query, String number) {
    return truth.fetchSingle(query, id(number)).get(0, Integer.class);
  }

  private byte[] nameIndex(String number) {
    return truth
        .fetchSingle(
            "select name_index from petition.person where matter_id = ? and ordinal = 1",
            id(number))
        .get(0, byte[].class);
  }
}
