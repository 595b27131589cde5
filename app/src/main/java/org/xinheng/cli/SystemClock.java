package org.xinheng.cli;

import java.time.Clock;
import java.time.InstantSource;
import org.xinheng.shared.OfficeClock;

/** The one place where the machine is asked what time it is; everything else is given a source. */
final class SystemClock {

  private SystemClock() {}

  /** The office's clock on real time. */
  static OfficeClock office() {
    return new OfficeClock(source());
  }

  static InstantSource source() {
    return Clock.system(OfficeClock.ZONE);
  }
}
