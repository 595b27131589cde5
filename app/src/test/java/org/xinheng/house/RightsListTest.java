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
import org.junit.jupiter.api.Test;
import org.xinheng.house.RightsList.Rule;

/**
 * Every rule on rights has a test or says what it waits for; docs/generated/rights.md lists them.
 */
class RightsListTest {

  private static final Path PAGE = House.ROOT.resolve("docs/generated/rights.md");
  private static final DescribedPredicate<JavaClass> REAL =
      DescribedPredicate.describe(
          "not an offender of this test", type -> !type.isEquivalentTo(Proofs.class));

  @Test
  void everyRuleHasATestOrSaysWhatItWaitsFor() throws IOException {
    List<Rule> rules = RightsList.rules();
    assertThat(rules).hasSize(21);
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.xinheng");
    Map<Integer, Set<String>> tests = RightsList.tests(ours.that(REAL));
    assertThat(RightsList.breaches(rules, tests)).isEmpty();
    String page = RightsList.page(rules, tests);
    if ("write".equals(System.getProperty("xinheng.docs"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(House.text(PAGE))
        .as("rights.md differs from the tests; regenerate it: %s", RightsList.HOW)
        .isEqualTo(page);
  }

  @Test
  void rulesTestsAndLawThatDisagreeAreReported() {
    List<Rule> rules =
        RightsList.rules(
            """
            1 | 《个人信息保护法》第6条 | proved |
            2 | 《个人信息保护法》第6条 | forgotten |
            3 | 《信访工作条例》第5条 | early | waits for issue 9
            3 | 《信访工作条例》第5条 | twice |
            4 | 《某某办法》第1条 | invented law | waits for issue 9
            5 | somewhere | no law | waits for issue 9
            """);
    assertThat(RightsList.breaches(rules, RightsList.tests(House.of(Proofs.class))))
        .containsExactlyInAnyOrder(
            "2 has no test",
            "3 is said to wait, and has a test",
            "3 stands twice in the list",
            "4 cites the unknown 某某办法",
            "5 cites the unknown nothing",
            "9 is no rule, and is named by [Proofs.early]");
  }

  /** Claims too much. */
  static class Proofs {
    @Right(1)
    void right() {}

    @Right({3, 9})
    void early() {}
  }
}
