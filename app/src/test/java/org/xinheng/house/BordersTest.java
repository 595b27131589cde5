package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.xinheng.XinhengApplication;
import org.xinheng.house.offender.rooms.BreachedApplication;
import org.xinheng.house.offender.rooms.identity.inside.Secret;
import org.xinheng.house.offender.rooms.shared.Reacher;

/** Rooms have walls: a room uses only the public face of the rooms that the plan gives it. */
class BordersTest {

  private static final String OFFENDER = "org.xinheng.house.offender.rooms.";

  private static final Set<String> ROOMS =
      House.MAIN.stream()
          .map(Rooms::of)
          .filter(room -> !room.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));

  // The law and the verifier are plain jars that a room may see inside; who may use them is
  // checked by the plan below.
  private static final ApplicationModules MODULES =
      ApplicationModules.of(
          XinhengApplication.class,
          Predicates.resideInAnyPackage("org.xinheng.statute..", "org.xinheng.history.."));

  @Test
  void everyRoomUsesOnlyWhatItsNeighboursShow() {
    MODULES.verify();
    assertThat(MODULES.stream().count()).isGreaterThanOrEqualTo(9);
  }

  @Test
  void theWallsOfAnOffenderAreReported() {
    ApplicationModules broken = ApplicationModules.of(BreachedApplication.class, location -> true);
    assertThat(broken.stream().map(module -> module.getIdentifier().toString()))
        .containsExactlyInAnyOrder("identity", "shared");
    assertThatThrownBy(broken::verify)
        .hasMessageContaining("Module 'shared' depends on non-exposed type")
        .hasMessageContaining("Secret");
  }

  @Test
  void noRoomDeclaresANeighbourThatThePlanDoesNotGiveIt() {
    assertThat(ROOMS).hasSizeGreaterThanOrEqualTo(10).allMatch(Rooms::known);
    List<String> breaches = new ArrayList<>();
    ROOMS.forEach(room -> breaches.addAll(undeclared(room, declared(room))));
    assertThat(breaches).isEmpty();
    assertThat(undeclared("crypto", "shared", "petition"))
        .containsExactly("crypto declares petition, which the plan does not give it");
  }

  @Test
  void noRoomUsesARoomThatThePlanDoesNotGiveIt() {
    assertThat(Rooms.breaches(House.MAIN, Rooms.BASE)).isEmpty();
    assertThat(House.MAIN.size()).isGreaterThan(250);
  }

  @Test
  void aUseAgainstThePlanIsReported() {
    assertThat(Rooms.breaches(House.of(Reacher.class, Secret.class), OFFENDER))
        .isNotEmpty()
        .allMatch(breach -> breach.contains("Reacher") && breach.contains("Secret"));
  }

  private static List<String> undeclared(String room, String @Nullable ... declared) {
    if (declared == null) {
      return List.of();
    }
    return Arrays.stream(declared)
        .map(name -> name.split(" *::")[0].strip())
        .filter(name -> !Rooms.mayUse(room, name))
        .map(name -> room + " declares " + name + ", which the plan does not give it")
        .toList();
  }

  /** What a room declares, or nothing where it is open: its real uses are then held to the plan. */
  private static String @Nullable [] declared(String room) {
    try {
      ApplicationModule module =
          Class.forName("org.xinheng." + room + ".package-info")
              .getAnnotation(ApplicationModule.class);
      return module == null || isOpen(module) ? null : module.allowedDependencies();
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static boolean isOpen(ApplicationModule module) {
    return Arrays.equals(module.allowedDependencies(), new String[] {ApplicationModule.OPEN_TOKEN});
  }
}
