package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;

/** The generated pages say what runs, or this fails. */
@TestProgram
class GeneratedPagesTest {

  private final DSLContext db;
  private final RequestMappingHandlerMapping mapping;

  @Autowired
  GeneratedPagesTest(
      Truth truth,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.db = truth.sql();
    this.mapping = mapping;
  }

  @Test
  void theListOfPagesIsWhatRuns() throws IOException {
    String page = GeneratedPages.routes(Routes.of(mapping));
    assertThat(page).contains("| POST | `/demo/sign-in` | anyone: ", "| GET | `/` |");
    compare("docs/generated/pages.md", page);
  }

  @Test
  void theListOfEntrancesIsWhatTheRoutesTake() throws IOException {
    String page = GeneratedPages.entrances(WaysIn.of(mapping).ways());
    assertThat(page).contains("| POST | `/matters` | field | any |", "| file-name | file |");
    compare("docs/generated/entrances.md", page);
  }

  @Test
  void theListOfTablesIsWhatTheDatabaseHolds() throws IOException {
    String page = GeneratedPages.tables(Catalogue.read(db));
    assertThat(page)
        .contains("## petition.person", "| `name` | bytea | no |", "Primary key: region, id.");
    compare("docs/generated/tables.md", page);
  }

  private static void compare(String name, String page) throws IOException {
    Path file = House.ROOT.resolve(name);
    if ("write".equals(System.getProperty("xinheng.docs"))) {
      Files.writeString(file, page);
    }
    assertThat(file).as("%s is missing; write it: %s", name, GeneratedPages.HOW).exists();
    assertThat(House.text(file))
        .as("%s differs from what runs; regenerate it: %s", name, GeneratedPages.HOW)
        .isEqualTo(page);
  }
}
