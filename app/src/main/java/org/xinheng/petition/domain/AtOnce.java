package org.xinheng.petition.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.MatterAct;

/**
 * A form that does two acts at once (一并办理): classified and sent on, signed and handed over. Each
 * act keeps its own decision, article and entry in the history; only the walk between two pages is
 * saved.
 */
public final class AtOnce {

  /** Name of the field that says which act follows. */
  public static final String FIELD = "also";

  private static final Map<String, Set<String>> FOLLOWERS =
      Map.of("classify", Set.of("transfer", "assign"), "approve", Set.of("deliver"));

  private AtOnce() {}

  /** What was read: acts in their order, or what to mend. */
  public sealed interface Read {
    /** One act, or two. */
    record Good(List<MatterAct> acts) implements Read {
      public Good {
        acts = List.copyOf(acts);
      }
    }

    /** Faults of the fields of all acts of the form. */
    record Faulty(List<Fault> faults) implements Read {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }
  }

  /**
   * The acts of a form.
   *
   * @param code code of the first
   * @return empty when there is no such act, or the one that is to follow may not follow it
   */
  public static Optional<Read> read(String code, Map<String, String> values) {
    String also = values.getOrDefault(FIELD, "");
    if (also.isEmpty()) {
      return ActFields.read(code, values).map(only -> joined(List.of(only)));
    }
    if (!FOLLOWERS.getOrDefault(code, Set.of()).contains(also)) {
      return Optional.empty();
    }
    return ActFields.read(code, values)
        .flatMap(
            first -> ActFields.read(also, values).map(second -> joined(List.of(first, second))));
  }

  private static Read joined(List<ActFields.Read> reads) {
    List<Fault> faults =
        reads.stream()
            .flatMap(read ->
                read instanceof ActFields.Read.Faulty it ? it.faults().stream() : Stream.of())
            .toList();
    return faults.isEmpty()
        ? new Read.Good(
            reads.stream().map(ActFields.Read.Good.class::cast).map(it -> it.act()).toList())
        : new Read.Faulty(faults);
  }
}
