package org.xinheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.bench.CanarySearch.Hit;
import org.xinheng.bench.CanarySearch.Result;

/**
 * The search finds what was put there on purpose, and finds nothing after the whole test run.
 *
 * <p>Control: S2.
 */
class CanarySearchTest {

  /** The words that the program's tests send to every entrance, behind a mark. */
  private static final String SENT = "金丝雀七三一";

  /** A word that the same tests store on purpose, many times. */
  private static final String STORED = "清河县信访局";

  @Test
  void whatIsThereOnPurposeIsFoundInEveryForm(@TempDir Path folder) throws IOException {
    List<Path> planted = CanaryPlant.plant(folder, SENT);
    assertThat(planted).hasSize(24);
    Result result = CanarySearch.search(List.of(SENT, "别的词语"), List.of(folder));
    assertThat(result.of("别的词语")).isEmpty();
    assertThat(result.files()).isEqualTo(24);
    for (Path file : planted) {
      String name = String.valueOf(file.getFileName());
      assertThat(result.of(SENT)).as(name).anyMatch(hit -> isOf(hit, file, name));
    }
  }

  private static boolean isOf(Hit hit, Path file, String name) {
    String encoding = hit.form().substring(hit.form().lastIndexOf(' ') + 1);
    return hit.file().equals(file) && name.startsWith("planted-" + encoding);
  }

  @Test
  void namesOfFilesAreLookedAt(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(SENT + ".txt"), "");
    assertThat(CanarySearch.search(List.of(SENT), List.of(folder)).hits())
        .anyMatch(hit -> hit.form().startsWith("name "));
  }

  @Test
  void nothingTurnedAwayIsLeftAfterTheTestsOfTheProgram() throws IOException {
    Path target = Path.of("../app/target").toAbsolutePath().normalize();
    Path data = target.resolve("test-data");
    Assumptions.assumeTrue(Files.isDirectory(data), "the program's tests have not run here");
    List<Path> places = new ArrayList<>(List.of(data));
    // Reports of the run, and what the container passed through the machine's temporary folder.
    places.add(target.resolve("surefire-reports"));
    try (var passing = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      places.addAll(
          passing
              .filter(it -> it.getFileName().toString().startsWith("tomcat"))
              .collect(Collectors.toList()));
    }
    places.removeIf(place -> !Files.isReadable(place));
    Result result = CanarySearch.search(List.of(SENT, STORED), places);
    System.out.println("searched " + result.files() + " files, " + result.bytes() + " bytes");
    assertThat(result.of(STORED)).as("control").isNotEmpty();
    assertThat(result.of(SENT)).isEmpty();
  }
}
