package org.xinheng.letters.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for a Chinese font in the places where systems keep fonts. The faces of official papers
 * come first (仿宋), then the free ones that resemble them, then whatever draws the characters.
 */
public final class FontFinder {

  /** What a letter's font must draw: words of every letter, and the brackets of its number. */
  static final String PROBE = "信访事项告知书〔２〕《》，。：0Xx";

  private static final List<String> PREFERRED =
      List.of(
          "simfang",
          "stfangsong",
          "fangsong",
          "notoserifcjk-regular",
          "notoserifcjksc-regular",
          "notoserifsc-regular",
          "sourcehanserif",
          "simsun",
          "songti",
          "notosanscjk-regular",
          "notosanssc-regular",
          "sourcehansans",
          "uming",
          "wqy",
          "droidsansfallback");

  private static final int DEPTH = 6;

  private final List<Path> places;

  public FontFinder(List<Path> places) {
    this.places = List.copyOf(places);
  }

  /** Where this system keeps its fonts. */
  public static FontFinder ofSystem() {
    String home = System.getProperty("user.home", "");
    return new FontFinder(
        Stream.of(
                "/usr/share/fonts",
                "/usr/local/share/fonts",
                home + "/.fonts",
                home + "/.local/share/fonts",
                "C:\\Windows\\Fonts",
                "/System/Library/Fonts",
                "/Library/Fonts")
            .map(Path::of)
            .toList());
  }

  /** Files that by their names are Chinese fonts, the best first. */
  List<Path> files() {
    return places.stream()
        .filter(Files::isDirectory)
        .flatMap(FontFinder::files)
        .filter(file -> rank(file) < PREFERRED.size())
        .sorted(Comparator.comparingInt(FontFinder::rank).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The first of these that can be read, may be embedded and draws what letters need. */
  static Optional<Face> firstUsable(List<Path> files) {
    return files.stream().flatMap(file -> usable(file).stream()).findFirst();
  }

  private static Stream<Path> files(Path place) {
    try (Stream<Path> found = Files.walk(place, DEPTH)) {
      return found.filter(Files::isRegularFile).toList().stream();
    } catch (IOException | java.io.UncheckedIOException e) {
      return Stream.empty();
    }
  }

  private static int rank(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean font = name.matches(".*\\.(ttf|ttc|otf|otc)");
    for (int i = 0; font && i < PREFERRED.size(); i++) {
      if (name.contains(PREFERRED.get(i))) {
        return i;
      }
    }
    return PREFERRED.size();
  }

  private static Optional<Face> usable(Path file) {
    try {
      return Optional.of(Face.open(file)).filter(face -> face.has(PROBE));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
