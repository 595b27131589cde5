package org.xinheng.statute.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.statute.evaluation.Bands.Band;
import org.xinheng.statute.evaluation.ScoringProfile.Execution;
import org.xinheng.statute.evaluation.ScoringProfile.Monitoring;
import org.xinheng.statute.evaluation.ScoringProfile.Numbers;
import org.xinheng.statute.evaluation.ScoringProfile.Reverse;
import org.xinheng.statute.evaluation.ScoringProfile.Weights;
import org.xinheng.statute.evaluation.ScoringProfile.Words;

/**
 * The scoring profiles that the program knows: one file each, named in {@code
 * law/scoring/profiles}. A province adds its own by adding a file and its name.
 */
public final class ScoringProfiles {

  /** The name of the profile that is used when none is asked for. */
  public static final String DEFAULT = "r10-default";

  private static final String FOLDER = "/law/scoring/";
  private static final Map<String, ScoringProfile> KNOWN = load();

  private ScoringProfiles() {}

  /** The profile used when none is asked for. */
  public static ScoringProfile standard() {
    return find(DEFAULT).orElseThrow();
  }

  /** The profile of a name, exactly as listed; empty when there is none. */
  public static Optional<ScoringProfile> find(String name) {
    return Optional.ofNullable(KNOWN.get(name));
  }

  /** All profiles, the default one first. */
  public static List<ScoringProfile> all() {
    return List.copyOf(KNOWN.values());
  }

  private static Map<String, ScoringProfile> load() {
    Map<String, ScoringProfile> known = new LinkedHashMap<>();
    for (String name : lines("profiles")) {
      known.put(name, profile(ProfileFile.read(name, file -> lines(file + ".profile"))));
    }
    return known;
  }

  /** The lines of a file of the folder; a missing one is a fault of the build. */
  static List<String> lines(String file) {
    try (InputStream in = ScoringProfiles.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("no file " + FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The typed profile of a file that has been read. */
  static ScoringProfile profile(ProfileFile file) {
    return new ScoringProfile(
        file.name(),
        file.head("@title"),
        file.head("@english"),
        new Execution(
            number(file, "execution.weight"),
            optional(file, "execution.steps", "none", ScoringProfiles::steps),
            number(file, "execution.reason-below")),
        new Weights(
            levels(file.value("levels")), file.value("levels.no-satisfaction").equals("benefit")),
        numbers(file),
        words(file),
        bands(file.value("grades"), name -> name),
        new Monitoring(
            bands(file.value("lights.progress"), Light::of),
            bands(file.value("lights.forecast"), Light::of)),
        List.copyOf(file.provisions().values()));
  }

  private static Numbers numbers(ProfileFile file) {
    return new Numbers(
        Reverse.valueOf(file.value("number.at-most")),
        Reverse.valueOf(file.value("number.less-than")),
        number(file, "number.quantity-floor"),
        optional(file, "number.satisfaction-steps", "none", ScoringProfiles::steps),
        number(file, "number.over-reason-from"));
  }

  private static Words words(ProfileFile file) {
    return new Words(
        number(file, "words.met-from"),
        number(file, "words.partly-from"),
        optional(file, "words.partly", "judge", BigDecimal::new),
        optional(file, "words.not-met", "judge", BigDecimal::new),
        optional(file, "words.late-date", "judge", BigDecimal::new));
  }

  private static BigDecimal number(ProfileFile file, String key) {
    return new BigDecimal(file.value(key));
  }

  private static <T> Optional<T> optional(
      ProfileFile file, String key, String absent, Function<String, T> reader) {
    return Optional.of(file.value(key)).filter(value -> !value.equals(absent)).map(reader);
  }

  private static Map<Level1, BigDecimal> levels(String value) {
    Map<Level1, BigDecimal> levels = new EnumMap<>(Level1.class);
    for (String level : value.equals("equal") ? new String[0] : value.split(" ")) {
      String[] pair = level.split(":", 2);
      levels.put(Level1.of(pair[0]).orElseThrow(), new BigDecimal(pair[1]));
    }
    return levels;
  }

  private static Bands<BigDecimal> steps(String value) {
    return bands(value, BigDecimal::new);
  }

  /** Bands written as what:from, the last as what:* for all that is below. */
  private static <T> Bands<T> bands(String value, Function<String, T> reader) {
    List<Band<T>> bands = new ArrayList<>();
    int last = value.lastIndexOf(' ');
    for (String band : value.substring(0, last).split(" ")) {
      String[] pair = band.split(":", 2);
      bands.add(new Band<>(new BigDecimal(pair[1]), reader.apply(pair[0])));
    }
    return new Bands<>(bands, reader.apply(value.substring(last + 1).replace(":*", "")));
  }
}
