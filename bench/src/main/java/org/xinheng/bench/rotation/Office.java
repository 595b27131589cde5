package org.xinheng.bench.rotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Officers at work while the master key is changed: clerks register, readers read what was
 * registered and compare it with what was said.
 */
final class Office {

  private final Demo demo;
  private final Map<String, String> said = new ConcurrentHashMap<>();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger failures = new AtomicInteger();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final CountDownLatch left;

  Office(Demo demo, int clerks) {
    this.demo = demo;
    this.left = new CountDownLatch(clerks + 1);
    for (int i = 0; i < clerks; i++) {
      int clerk = i;
      Thread.ofVirtual().start(() -> work("window-clerk", visitor -> register(visitor, clerk)));
    }
    Thread.ofVirtual().start(() -> work("bureau-leader", this::read));
  }

  /** One step of an officer's work. */
  private interface Step {
    void take(Visitor visitor) throws IOException, InterruptedException;
  }

  private void work(String login, Step step) {
    try (Visitor visitor = Visitor.as(demo, login)) {
      while (open.get()) {
        step.take(visitor);
      }
    } catch (IOException e) {
      failures.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      left.countDown();
    }
  }

  private void register(Visitor visitor, int clerk) throws IOException, InterruptedException {
    String words = "轮换试验：窗口" + clerk + "第" + said.size() + "件，楼顶漏水。";
    visitor
        .register(words)
        .ifPresentOrElse(number -> said.put(number, words), failures::incrementAndGet);
  }

  private void read(Visitor visitor) throws IOException, InterruptedException {
    for (var matter : Map.copyOf(said).entrySet()) {
      boolean same = visitor.words(matter.getKey()).filter(matter.getValue()::equals).isPresent();
      (same ? reads : failures).incrementAndGet();
      if (!open.get()) {
        return;
      }
    }
    Thread.sleep(20);
  }

  /** Ends the day and waits for everybody to leave. */
  void close() throws InterruptedException {
    open.set(false);
    left.await();
  }

  int registered() {
    return said.size();
  }

  int reads() {
    return reads.get();
  }

  /** Registrations refused and matters that were not read as they were said. */
  int failures() {
    return failures.get();
  }

  /**
   * Numbers, of all that a leader can open, whose words cannot be read or are not what was said.
   */
  List<String> unreadable(List<String> numbers) throws IOException, InterruptedException {
    List<String> bad = new ArrayList<>();
    try (Visitor leader = Visitor.as(demo, "bureau-leader")) {
      for (String number : numbers) {
        String words = leader.words(number).orElse("");
        String wanted = said.getOrDefault(number, words);
        if (words.isEmpty() || !words.equals(wanted)) {
          bad.add(number);
        }
      }
    }
    return bad;
  }
}
