package org.xinheng.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Control;

/** Ten million nonces over restarts, two nodes and a restored machine image: none twice. */
@Control("K5")
class NoncesTest {

  private static final int EACH = 2_500_000;

  @Test
  void tenMillionAreDistinct() {
    long[] seen = new long[4 * EACH];
    SecureRandom system = new SecureRandom();
    Nonces node = Nonces.start(system);
    Nonces image = Nonces.restored(node, system);
    take(node, seen, 0);
    take(Nonces.start(system), seen, 1); // the node started again
    take(Nonces.start(system), seen, 2); // a second node
    take(image, seen, 3); // the first one once more from its image: the same counters
    assertThat(twice(seen)).isZero();
  }

  @Test
  void theCounterAloneKeepsAProcessFromRepeating() {
    long[] seen = new long[EACH];
    RandomGenerator broken = () -> 42L;
    Nonces nonces = Nonces.start(broken);
    for (int i = 0; i < EACH; i++) {
      seen[i] = ByteBuffer.wrap(nonces.next()).getLong();
    }
    assertThat(twice(seen)).isZero();
  }

  @Test
  void aRestoredImageWithTheSameRandomnessWouldBeSeen() {
    RandomGenerator broken = () -> 42L;
    Nonces node = Nonces.start(broken);
    Nonces image = Nonces.restored(node, broken);
    assertThat(node.next()).isEqualTo(image.next());
  }

  /** The last eight of the twelve bytes: if these differ, the whole does. */
  private static void take(Nonces nonces, long[] seen, int part) {
    for (int i = 0; i < EACH; i++) {
      seen[part * EACH + i] = ByteBuffer.wrap(nonces.next()).getLong(4);
    }
  }

  private static long twice(long[] seen) {
    Arrays.parallelSort(seen);
    long twice = 0;
    for (int i = 1; i < seen.length; i++) {
      twice += seen[i] == seen[i - 1] ? 1 : 0;
    }
    return twice;
  }
}
