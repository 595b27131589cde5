package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/generated/clocks.md says what the code does, or this fails. */
class ClocksPageTest {

  private static final String HOW =
      "mvn -pl statute test -Dtest=ClocksPageTest -Dxinheng.docs=write";

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("statute/pom.xml"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no repository root above " + here);
  }

  @Test
  void thePageIsWhatTheCodeGenerates() throws IOException {
    Path file = root().resolve("docs/generated/clocks.md");
    String page = ClocksPage.write(root().resolve("statute/src/main/resources/law/calendar"));
    if ("write".equals(System.getProperty("xinheng.docs"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, page);
    }
    assertThat(file).as("%s is missing; write it: %s", file.getFileName(), HOW).exists();
    assertThat(Files.readString(file))
        .as("docs/generated/clocks.md differs from the code; regenerate it: %s", HOW)
        .isEqualTo(page);
  }

  @Test
  void thePageNamesEveryClock() {
    String page = ClocksPage.write(root().resolve("statute/src/main/resources/law/calendar"));
    for (RuleId id : RuleId.values()) {
      assertThat(page).contains("\n| " + id.code() + " | ");
    }
  }
}
