package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.performance.Importer;

/**
 * Nothing acts later with a right that somebody had earlier: an officer's scope is made from the
 * appointments of the moment, is kept nowhere, and no work that goes on beside a request takes one.
 * The first job that an officer may ask for will have to look the scope up when it runs.
 */
@Control("Z13")
class RightsOfTheMomentTest {

  private static final String DEMONSTRATION = "org.xinheng.demo";

  /** Who imports, within the one call that imports; whose posts a request looks through. */
  private static final Set<String> WITHIN_A_CALL =
      Set.of(Importer.class.getName(), "org.xinheng.identity.web.Scopes$Posts");

  /** What goes on beside the one who asked. */
  private static final List<Class<?>> ASIDE =
      List.of(
          Thread.class,
          Executor.class,
          CompletableFuture.class,
          Timer.class,
          Scheduled.class,
          Async.class);

  @Test
  void noRightOutlivesItsMoment() {
    assertThat(breaches(House.MAIN)).isEmpty();
    assertThat(House.MAIN.stream().filter(RightsOfTheMomentTest::worksAside)).hasSizeGreaterThan(2);
  }

  @Test
  void aJobWithARightOfItsOwnIsReported() {
    assertThat(breaches(House.of(Later.class)))
        .hasSize(3)
        .anyMatch(breach -> breach.contains("makes a scope"))
        .anyMatch(breach -> breach.contains("keeps a scope"))
        .anyMatch(breach -> breach.contains("works beside"));
  }

  private static List<String> breaches(JavaClasses classes) {
    List<String> breaches = new ArrayList<>();
    for (JavaClass type : classes) {
      String name = type.getName();
      if (name.startsWith(DEMONSTRATION) || name.equals(Scope.class.getName())) {
        continue;
      }
      boolean makes =
          type.getConstructorCallsFromSelf().stream()
              .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Scope.class));
      if (makes && !type.isEquivalentTo(Officers.class)) {
        breaches.add(name + " makes a scope; Officers does, from the appointments of the moment");
      }
      boolean keeps =
          type.getFields().stream().anyMatch(it -> it.getRawType().isEquivalentTo(Scope.class));
      if (keeps && !WITHIN_A_CALL.contains(name)) {
        breaches.add(name + " keeps a scope");
      }
      if (worksAside(type) && uses(type, Scope.class)) {
        breaches.add(name + " works beside a request and takes an officer's scope");
      }
    }
    return breaches;
  }

  private static boolean worksAside(JavaClass type) {
    return ASIDE.stream().anyMatch(kind -> uses(type, kind));
  }

  private static boolean uses(JavaClass type, Class<?> kind) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(use -> use.getTargetClass().isAssignableTo(kind));
  }

  /** Breaks the rule in every way; never part of the program. */
  static final class Later extends Thread {

    private final Scope kept;

    Later(Scope now) {
      this.kept = new Scope(now.region(), now.officer(), now.unit(), now.unitPath(), now.roles());
    }

    Scope kept() {
      return kept;
    }
  }
}
