package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Glossary.Term;

/** The glossary speaks of code that exists. */
class GlossaryTest {

  private static final List<Term> TERMS =
      Glossary.terms(House.text(House.ROOT.resolve("docs/glossary.md")));

  @Test
  void everyTermExistsInCode() {
    assertThat(TERMS).hasSizeGreaterThanOrEqualTo(60);
    assertThat(Glossary.breaches(TERMS, Glossary.names())).isEmpty();
  }

  @Test
  void noTermComesTwice() {
    assertThat(TERMS.stream().map(Term::chinese)).doesNotHaveDuplicates();
  }

  @Test
  void proseNamesOnlyCodeThatExists() {
    Set<String> names = Glossary.names();
    List<Path> pages = new ArrayList<>(House.files("docs", ".md"));
    pages.add(House.ROOT.resolve("CONTRIBUTING.md"));
    // Written from the tests' own names, by a test that fails when they differ.
    pages.removeIf(page ->
        page.endsWith("docs/generated/controls.md") || page.endsWith("docs/generated/rights.md"));
    assertThat(pages).hasSizeGreaterThan(12);
    assertThat(pages.stream().flatMap(page -> unknown(page, names))).isEmpty();
    assertThat(Glossary.unknownInProse("`Role` and `Role.NOBODY`, `Gatekeeper.check(…)`", names))
        .containsExactly("Role.NOBODY", "Gatekeeper.check");
  }

  @Test
  void aTermWithoutCodeIsReported() {
    List<Term> wrong =
        Glossary.terms(
            """
            | 中文 | Identifier | Source | Meaning |
            | --- | --- | --- | --- |
            | 缠访 | `FrequentPetitioner` | nowhere | a label of persons that does not exist |
            | 岗位 | `Role`, `Role.NOBODY`, `identity.officer.login`, `identity.officer.mood` |  | short |
            """);
    assertThat(Glossary.breaches(wrong, Glossary.names()))
        .containsExactly(
            "缠访: no code is called FrequentPetitioner",
            "岗位: no code is called Role.NOBODY",
            "岗位: no code is called identity.officer.mood",
            "岗位 has no source or no meaning");
  }

  private static Stream<String> unknown(Path page, Set<String> names) {
    return Glossary.unknownInProse(House.text(page), names).stream()
        .map(name -> page.getFileName() + " names " + name);
  }
}
