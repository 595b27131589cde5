package org.xinheng.performance.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scan of a real bureau's text reads fully right, and every known repair is reported. */
class SeedTest {
  private JsonNode expected = JsonMapper.shared().createObjectNode();
  private JsonNode actual = JsonMapper.shared().createObjectNode();

  @BeforeEach
  void read() throws Exception {
    var source = SharedFiles.find("data/seed/lulong-2024-performance-text.txt");
    var reading = SharedFiles.find("accept/seed-expected.json");
    assumeTrue(source.isPresent() && reading.isPresent(), "the seed is not beside the repository");
    expected = JsonMapper.shared().readTree(Files.readString(reading.get()));
    actual = parsed(source.get());
  }

  private static JsonNode parsed(Path source) throws Exception {
    PerformanceText text = new PerformanceTextReader().read(source);
    return JsonMapper.shared().readTree(PerformanceTextJson.print(text));
  }

  @Test
  void everyCellIsRight() {
    for (String part : List.of("unit", "year", "overall", "projects")) {
      assertThat(actual.get(part)).as(part).isEqualTo(expected.get(part));
    }
  }

  @Test
  void everyKnownRepairIsReportedWithItsLine() {
    List<String> reported = keys(actual);
    assertThat(reported).containsAll(keys(expected));
    assertThat(reported).noneMatch(key -> key.endsWith("unplaced"));
  }

  @Test
  void repairsAreFewerThanLines() {
    assertThat(actual.get("warnings").size()).isLessThan(40);
  }

  private static List<String> keys(JsonNode text) {
    List<String> keys = new ArrayList<>();
    for (JsonNode warning : text.get("warnings")) {
      keys.add(warning.get("line").asInt() + " " + warning.get("code").asString());
    }
    return keys;
  }
}
