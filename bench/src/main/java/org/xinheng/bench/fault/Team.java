package org.xinheng.bench.fault;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clerks who write at the same time. */
final class Team {

  private final Journal journal;
  private final Writer.Tally tally = new Writer.Tally();
  private final AtomicBoolean working = new AtomicBoolean(true);
  private final List<Thread> clerks = new ArrayList<>();

  Team(Journal journal) {
    this.journal = journal;
  }

  /** Sets clerks to work at a program. */
  Team begin(URI root, String names, int count) {
    for (int i = 0; i < count; i++) {
      Writer writer = new Writer(root, names + i, journal, tally, working::get);
      clerks.add(Thread.ofPlatform().name("clerk-" + names + i).start(writer));
    }
    return this;
  }

  Writer.Tally tally() {
    return tally;
  }

  Journal journal() {
    return journal;
  }

  /** Waits until so many writes more are acknowledged. */
  void await(int more) throws InterruptedException {
    int until = journal.size() + more;
    while (journal.size() < until) {
      Thread.sleep(5);
    }
  }

  /** Lets everybody finish the form in hand. */
  void finish() throws InterruptedException {
    working.set(false);
    for (Thread clerk : clerks) {
      clerk.join();
    }
  }

  /** Sends everybody home at once: nobody will ever answer. */
  void abandon() throws InterruptedException {
    working.set(false);
    clerks.forEach(Thread::interrupt);
    finish();
  }
}
