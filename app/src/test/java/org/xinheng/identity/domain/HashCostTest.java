package org.xinheng.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A hash of nothing costs a guess as much as a real one, and costs nothing to make. */
class HashCostTest {

  @Test
  void aHashOfNothingIsReadLikeARealOneAndMatchesNothing() {
    HashCost cost = new HashCost(1024, 2, 1);
    String hash = cost.hashOfNothing(16, 32);
    assertThat(HashCost.of(hash)).isEqualTo(cost);
    Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 1024, 2);
    assertThat(encoder.upgradeEncoding(hash)).as("it is taken apart and fits").isFalse();
    assertThat(encoder.matches("", hash)).isFalse();
    assertThat(hash).hasSameSizeAs(encoder.encode("nobody"));
  }
}
