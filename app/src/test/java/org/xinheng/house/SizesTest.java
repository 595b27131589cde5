package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A file can be read in one sitting, and nothing in it is null by surprise. */
class SizesTest {

  private static final int LAW_LINES = 250;
  private static final int APP_LINES = 400;

  private static final List<Path> LAW = House.files("statute/src/main/java", ".java");
  private static final List<Path> APP = House.files("app/src/main/java", ".java");

  @Test
  void noMainFileIsTooLong() {
    assertThat(LAW).hasSizeGreaterThan(80);
    assertThat(APP).hasSizeGreaterThan(120);
    assertThat(tooLong(LAW, LAW_LINES)).isEmpty();
    assertThat(tooLong(APP, APP_LINES)).isEmpty();
  }

  @Test
  void everyMainPackageSaysWhatItHoldsAndIsNullMarked() {
    assertThat(unmarked(LAW)).isEmpty();
    assertThat(unmarked(APP)).isEmpty();
    assertThat(packages(LAW).size() + packages(APP).size()).isGreaterThan(20);
  }

  @Test
  void aLongFileAndAnUnmarkedPackageAreReported() {
    Path longest = APP.getFirst();
    assertThat(tooLong(List.of(longest), 1)).containsExactly(name(longest));
    Path alone = House.files("app/src/build/java", "GenerateTables.java").getFirst();
    assertThat(unmarked(List.of(alone))).containsExactly(name(alone.resolveSibling("")));
  }

  private static List<String> tooLong(Collection<Path> files, int lines) {
    return files.stream()
        .filter(file -> House.text(file).lines().count() > lines)
        .map(SizesTest::name)
        .toList();
  }

  private static List<String> unmarked(Collection<Path> files) {
    return packages(files).stream().filter(folder -> !marked(folder)).map(SizesTest::name).toList();
  }

  private static Set<Path> packages(Collection<Path> files) {
    return files.stream().map(Path::getParent).collect(Collectors.toUnmodifiableSet());
  }

  private static boolean marked(Path folder) {
    Path info = folder.resolve("package-info.java");
    return info.toFile().exists()
        && House.text(info).startsWith("/**")
        && House.text(info).contains("\n@NullMarked\n");
  }

  private static String name(Path path) {
    return House.ROOT.relativize(path).toString();
  }
}
