package org.xinheng.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Nonces that do not repeat: a 32-bit counter and 64 fresh random bits each. Within a process the
 * counter alone keeps four thousand million in a row apart, whatever the randomness is worth.
 * Between processes, nodes, and two lives of one restored machine image the random bits do, since
 * they come from the system each time and not once at the start. Every matter has a key of its own,
 * so a repetition would have to fall on the same matter to do harm.
 */
final class Nonces {

  static final int BYTES = 12;

  /** For the whole process. */
  static final Nonces OF_PROCESS = start(new SecureRandom());

  private final AtomicInteger counter;
  private final RandomGenerator random;

  private Nonces(int first, RandomGenerator random) {
    this.counter = new AtomicInteger(first);
    this.random = random;
  }

  /** A process's sequence: the counter begins anywhere. */
  static Nonces start(RandomGenerator random) {
    return new Nonces(random.nextInt(), random);
  }

  /** A sequence that stands where another one stands: a restored image of its machine. */
  static Nonces restored(Nonces image, RandomGenerator random) {
    return new Nonces(image.counter.get(), random);
  }

  byte[] next() {
    return ByteBuffer.allocate(BYTES)
        .putInt(counter.getAndIncrement())
        .putLong(random.nextLong())
        .array();
  }
}
