package org.xinheng.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How far the taking in of a file has come, as the node knows that does it. It is told while the
 * work goes on in one transaction, so it is kept in memory and gone with the answer.
 */
@Component
public class Progress {

  private final Map<UUID, State> running = new ConcurrentHashMap<>();

  /**
   * How far it is.
   *
   * @param done lines that are done
   * @param total lines to do
   */
  public record State(int done, int total) {

    /** Share in steps of five percent, as the style sheet has them. */
    public int percent() {
      return total == 0 ? 100 : done * 20 / total * 5;
    }
  }

  /** How far a file has come; empty when it is not being taken in here and now. */
  public Optional<State> of(UUID file) {
    return Optional.ofNullable(running.get(file));
  }

  void tell(UUID file, int done, int total) {
    running.put(file, new State(done, total));
  }

  void end(UUID file) {
    running.remove(file);
  }
}
