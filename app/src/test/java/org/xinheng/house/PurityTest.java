package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xinheng.house.offender.domain.SqlInDomain;

/**
 * The law and the domains are plain functions: no frame, no database, so they can be read and tried
 * alone.
 */
class PurityTest {

  /** All that the law may use. */
  private static final Pattern LAW =
      Pattern.compile("java\\.|org\\.jspecify\\.|org\\.xinheng\\.statute\\.");

  /** Even of the JDK, the law may not use these: files of the law are read as resources. */
  private static final Pattern OUTSIDE =
      Pattern.compile("java\\.(sql|net\\.http|rmi)\\.|java\\.nio\\.file\\.|java\\.io\\.File");

  /** What no domain may use. */
  private static final Pattern FRAME =
      Pattern.compile(
          "org\\.(springframework|jooq|flywaydb|thymeleaf)\\.|jakarta\\.|javax?\\.sql\\.");

  @Test
  void theLawUsesNothingButTheJdk() {
    List<JavaClass> law = in(type -> type.getPackageName().startsWith("org.xinheng.statute"));
    assertThat(law).hasSizeGreaterThan(100);
    assertThat(uses(law, name -> !LAW.matcher(name).lookingAt())).isEmpty();
    assertThat(uses(law, name -> OUTSIDE.matcher(name).lookingAt())).isEmpty();
  }

  @Test
  void noDomainKnowsTheFrameOrTheDatabase() {
    List<JavaClass> domains = in(PurityTest::isDomain);
    assertThat(domains).hasSizeGreaterThan(1);
    assertThat(uses(domains, name -> FRAME.matcher(name).lookingAt())).isEmpty();
    assertThat(domains).noneMatch(PurityTest::usesAStore);
  }

  @Test
  void anImpureDomainIsReported() {
    JavaClass offender = House.of(SqlInDomain.class).get(SqlInDomain.class);
    assertThat(isDomain(offender)).isTrue();
    assertThat(uses(List.of(offender), name -> FRAME.matcher(name).lookingAt()))
        .anyMatch(use -> use.contains("java.sql.Connection"))
        .anyMatch(use -> use.contains("org.springframework"));
    assertThat(uses(List.of(offender), name -> !LAW.matcher(name).lookingAt()))
        .anyMatch(use -> use.contains("org.springframework"));
    assertThat(uses(List.of(offender), name -> OUTSIDE.matcher(name).lookingAt())).isNotEmpty();
  }

  private static List<JavaClass> in(Predicate<JavaClass> room) {
    return House.MAIN.stream().filter(room).toList();
  }

  private static boolean isDomain(JavaClass type) {
    return (type.getPackageName() + ".").contains(".domain.");
  }

  private static boolean usesAStore(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(use ->
            use.getTargetClass()
                .getPackageName()
                .matches("org\\.xinheng\\..*\\.(store|web)(\\..*)?"));
  }

  private static List<String> uses(List<JavaClass> classes, Predicate<String> forbidden) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(use -> isNamed(use) && forbidden.test(target(use)))
        .map(Dependency::getDescription)
        .toList();
  }

  private static boolean isNamed(Dependency use) {
    return target(use).indexOf('.') > 0;
  }

  private static String target(Dependency use) {
    return use.getTargetClass().getBaseComponentType().getName();
  }
}
