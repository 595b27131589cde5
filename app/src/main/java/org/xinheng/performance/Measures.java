package org.xinheng.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.measure.Measure;

/** The measures that the modules offer, by key. */
@Component
class Measures {

  private final Map<String, Measure> byKey;

  Measures(List<Measure> offered) {
    this.byKey =
        offered.stream()
            .collect(
                Collectors.toMap(
                    Measure::key,
                    Function.identity(),
                    (one, two) -> {
                      throw new IllegalStateException("two measures " + one.key());
                    },
                    TreeMap::new));
  }

  List<Measure> all() {
    return List.copyOf(byKey.values());
  }

  /** The measure of a key; empty when no module offers it any more. */
  Optional<Measure> find(@Nullable String key) {
    return key == null ? Optional.empty() : Optional.ofNullable(byKey.get(key));
  }

  /** Everything a numeric indicator may be set to: recorded by hand, each measure and setting. */
  List<MethodChoice> choices() {
    List<MethodChoice> choices = new ArrayList<>();
    choices.add(MethodChoice.of(Method.RECORDED));
    for (Measure measure : byKey.values()) {
      if (measure.settings().isEmpty()) {
        choices.add(new MethodChoice(Method.MEASURED, measure.key(), null));
      }
      for (String setting : measure.settings()) {
        choices.add(new MethodChoice(Method.MEASURED, measure.key(), setting));
      }
    }
    return choices;
  }
}
