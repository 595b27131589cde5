package org.xinheng.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.TestProgram;
import org.xinheng.performance.ImportOutcome.Imported;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PerformanceTextReader;
import org.xinheng.shared.Region;

/**
 * A real county's text, as scanned: taken in whole, its unit made from it, withheld rows withheld.
 */
@TestProgram
class SeedImportTest {

  private static final String SEED = "data/seed/lulong-2024-performance-text.txt";

  private final Performances performances;

  @Autowired
  SeedImportTest(Performances performances) {
    this.performances = performances;
  }

  @Test
  void allRowsArriveWithAFigureOrNoneYetOrWithheld() throws IOException {
    Optional<Path> seed = seed();
    assumeTrue(seed.isPresent(), "skipped: ../shared/" + SEED + " is not beside this repository");
    PerformanceText text = new PerformanceTextReader().read(seed.orElseThrow());
    Imported imported =
        (Imported) performances.importText(text, "seed.txt", "digest", Importer.PROGRAM, true);
    assertThat(imported.year()).isEqualTo(2024);
    Evaluation evaluation =
        performances
            .evaluation(new Region("130324"), 2024, imported.unit().path(), null, null)
            .orElseThrow();
    List<Evaluation.Indicator> rows =
        evaluation.projects().stream().flatMap(one -> one.indicators().stream()).toList();
    assertThat(rows).hasSize(27);
    assertThat(rows.stream().filter(row -> row.kind().equals("withheld"))).hasSize(15);
    assertThat(rows.stream().filter(row -> row.kind().equals("withheld")))
        .allSatisfy(row -> {
          assertThat(row.state()).isEqualTo("withheld");
          assertThat(row.figure()).isNull();
          assertThat(row.score()).isNull();
          assertThat(row.name()).isEqualTo("涉密");
        });
    assertThat(rows.stream().filter(row -> !row.kind().equals("withheld")))
        .hasSize(12)
        .allSatisfy(
            row -> assertThat(row.figure() != null || row.state().equals("no-records")).isTrue());
    assertThat(rows.stream().filter(row -> row.kind().equals("judged"))).hasSize(1);
    assertThat(rows).allSatisfy(row -> assertThat(row.merit()).isTrue());
    assertThat(evaluation.totals().budget()).isEqualTo("222.15");
    assertThat(evaluation.asOf()).isEqualTo("2024-12-31");
    assertThat(evaluation.projects())
        .extracting(Evaluation.Project::classified)
        .containsExactly(false, false, true, true);
    assertThat(evaluation.projects()).allSatisfy(one -> assertThat(one.grade()).isNull());
  }

  private static Optional<Path> seed() {
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve("shared").resolve(SEED))
        .filter(Files::exists)
        .findFirst();
  }
}
