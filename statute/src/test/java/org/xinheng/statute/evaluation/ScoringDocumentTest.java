package org.xinheng.statute.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/generated/scoring.md says what the code does. */
class ScoringDocumentTest {

  @Test
  void the_document_is_up_to_date() throws IOException {
    Path page = root().resolve("docs/generated/scoring.md");
    String written = ScoringDocument.write();
    if ("write".equals(System.getProperty("xinheng.docs"))) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, written);
    }
    assertThat(Files.exists(page) ? Files.readString(page) : "")
        .as("docs/generated/scoring.md is old: run the tests with -Dxinheng.docs=write")
        .isEqualTo(written);
  }

  @Test
  void it_names_every_profile_and_every_rule() {
    String written = ScoringDocument.write();
    for (ScoringProfile profile : ScoringProfiles.all()) {
      assertThat(written).contains("`" + profile.name() + "`", profile.title());
    }
    for (ScoreRule rule : ScoreRule.values()) {
      assertThat(written).contains("| " + rule + " |");
    }
  }

  /** The folder above the module, found from wherever the tests are started. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("statute/src"))) {
      folder = requireNonNull(folder.getParent(), "started outside the repository");
    }
    return folder;
  }
}
