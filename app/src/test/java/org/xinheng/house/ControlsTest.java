package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Controls.Row;

/** Every control has a test or says what it waits for; docs/generated/controls.md lists them. */
class ControlsTest {

  private static final Path PAGE = House.ROOT.resolve("docs/generated/controls.md");
  private static final DescribedPredicate<JavaClass> REAL =
      DescribedPredicate.describe(
          "not an offender of this test", type -> !type.isEquivalentTo(Proofs.class));

  @Test
  void everyControlHasATestOrSaysWhatItWaitsFor() throws IOException {
    List<Row> rows = Controls.rows();
    assertThat(rows).hasSize(114);
    Map<String, Set<String>> tests = tests();
    assertThat(tests).isNotEmpty();
    assertThat(Controls.breaches(rows, tests)).isEmpty();
    String page = Controls.page(rows, tests);
    if ("write".equals(System.getProperty("xinheng.docs"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(House.text(PAGE))
        .as("controls.md differs from the tests; regenerate it: %s", Controls.HOW)
        .isEqualTo(page);
  }

  @Test
  void promisesAndTestsThatDisagreeAreReported() {
    List<Row> rows =
        Controls.rows(
            """
            ## Chapter
            A1 | P0 | proved |
            A2 | P0 | forgotten |
            A3 | P0 | late | waits for issue 9
            A3 | P0 | twice | waits for issue 9
            """);
    Map<String, Set<String>> tests = Controls.annotated(House.of(Proofs.class));
    assertThat(Controls.breaches(rows, tests))
        .containsExactlyInAnyOrder(
            "A2 has no test and waits for nothing",
            "A3 stands twice in the list",
            "A3 is said to wait, and has a test: [Proofs.early]",
            "A3 is said to wait, and has a test: [Proofs.early]",
            "X9 is no control, and is named by [Proofs.early]");
  }

  @Test
  void otherModulesNameTheirControlsInComments() throws IOException {
    Path source = Files.createTempFile(House.ROOT.resolve("app/target"), "Sample", ".java");
    Files.writeString(source, "/** Kills it.\n *\n * Control: K4, O7. */ class Sample {}");
    assertThat(Controls.written(List.of(source))).containsOnlyKeys("K4", "O7");
    Files.delete(source);
  }

  private static Map<String, Set<String>> tests() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.xinheng");
    List<Path> others =
        Stream.of("statute", "browser", "bench")
            .flatMap(module -> House.files(module + "/src/test", ".java").stream())
            .toList();
    Map<String, Set<String>> annotated = Controls.annotated(ours.that(REAL));
    return Controls.merged(annotated, Controls.written(others));
  }

  /** Claims too much. */
  static class Proofs {
    @Control("A1")
    void right() {}

    @Control({"A3", "X9"})
    void early() {}
  }
}
