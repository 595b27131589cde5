package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.cli.Main;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Actor;
import org.xinheng.statute.procedure.CaseState;
import org.xinheng.statute.procedure.Decision;
import org.xinheng.statute.procedure.Detail;
import org.xinheng.statute.procedure.Facts;
import org.xinheng.statute.procedure.LocalRules;
import org.xinheng.statute.procedure.Officer;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.Procedure;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What rules 2 to 4 and 8 exclude cannot be configured: no setting, option or variable speaks of
 * it, what enforces it reads no configuration, and under any settings at all the law answers the
 * same.
 */
@Right(21)
class NoKillSwitchTest {

  private static final int TRIES = 2000;
  private static final long SEED = 21;
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  private static final Officer CLERK = new Officer(Actor.BUREAU_CLERK, "clerk", "bureau");
  private static final Officer LEADER = new Officer(Actor.BUREAU_LEADER, "leader", "bureau");

  /** Words of switches that would let in what the rules exclude. */
  private static final Pattern SWITCH =
      Pattern.compile(
          "person|people|petitioner|frequen|rank|label|watch|black-?list|risk|stability|credit"
              + "|location|geo|gps|track|face|biometr|device|wechat|social|camera"
              + "|accus|recus|complained|disclos|anonym|unmask|purpose|permission"
              + "|重点人|缠访|闹访|画像|轨迹|人脸|检举|被举报|回避|定位",
          Pattern.CASE_INSENSITIVE);

  /** What enforces the rules. */
  private static final Set<String> ENFORCERS =
      Set.of(
          "HeadersFilter",
          "AdmissionFilter",
          "AccessGuard",
          "ServedPurpose",
          "Visibility",
          "RowScopes",
          "RowRules",
          "MatterLists",
          "MatterStore",
          "MatterFilter",
          "RegistrationRules",
          "IntakeRules",
          "RefusalRules");

  private static final Pattern VARIABLE = Pattern.compile("XINHENG_[A-Z_]+");
  private static final Pattern PROPERTY = Pattern.compile("\"(xinheng\\.[a-z.-]+)\"");

  @Test
  void noSettingOptionOrVariableSpeaksOfIt() {
    List<String> names = new ArrayList<>();
    Arrays.stream(SettingKey.values()).map(SettingKey::code).forEach(names::add);
    Settings.defaults().all().forEach(setting -> names.add(setting.title().zh()));
    options(CommandSpec.forAnnotatedObject(Main.class), names);
    House.files("app/src/main/java", ".java").stream()
        .map(House::text)
        .flatMap(text ->
            Stream.concat(
                VARIABLE.matcher(text).results().map(MatchResult::group),
                PROPERTY.matcher(text).results().map(it -> it.group(1))))
        .forEach(names::add);
    House.text(House.RESOURCES.resolve("application.properties"))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceFirst("=.*", ""))
        .forEach(names::add);
    assertThat(names).hasSizeGreaterThan(50).contains("--data", "roll-forward");
    assertThat(names.stream().filter(SWITCH.asPredicate())).as(RightsList.cite(21)).isEmpty();
    assertThat(List.of("--person-search", "XINHENG_TRACK_DEVICES", "recusal-off", "重点人名单"))
        .allMatch(SWITCH.asPredicate());
  }

  @Test
  void whatEnforcesItReadsNoConfiguration() {
    List<JavaClass> enforcers =
        House.MAIN.stream().filter(type -> ENFORCERS.contains(type.getSimpleName())).toList();
    assertThat(enforcers.stream().map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(ENFORCERS);
    assertThat(enforcers.stream().flatMap(NoKillSwitchTest::reads))
        .as(RightsList.cite(21))
        .isEmpty();
    assertThat(reads(House.of(Switched.class).get(Switched.class)))
        .containsExactlyInAnyOrder(
            "Switched reads org.xinheng.statute.reference.SettingKey",
            "Switched reads org.xinheng.statute.reference.Settings",
            "Switched reads System");
  }

  /** 2,000 times any values of all settings: accusers, accused and those recused stay apart. */
  @Test
  void underAnySettingsTheLawAnswersTheSame() {
    Random random = new Random(SEED);
    for (int i = 0; i < TRIES; i++) {
      Settings settings = any(random);
      LocalRules local = LocalRules.of(settings);
      String as = RightsList.cite(21) + " under " + settings.all();
      assertThat(articleOf(register(PetitionClass.ACCUSATION, local)))
          .as(as)
          .isEqualTo(Law.regulation(22, 2));
      CaseState known = next(register(PetitionClass.GRIEVANCE, local));
      assertThat(
              articleOf(classify(known, PetitionClass.ACCUSATION, LawfulPath.NONE, CLERK, local)))
          .as(as)
          .isEqualTo(Law.regulation(22, 2));
      CaseState routed =
          next(classify(known, PetitionClass.GRIEVANCE, LawfulPath.PETITION, CLERK, local));
      assertThat(articleOf(transfer(routed, "accused", local)))
          .as(as)
          .isEqualTo(Law.regulation(30, 3));
      assertThat(transfer(routed, "other", local)).as(as).isInstanceOf(Decision.Done.class);
      CaseState recused =
          next(decide(routed, Act.RECUSE, LEADER, new Detail.Person("clerk"), local));
      assertThat(
              articleOf(classify(recused, PetitionClass.GRIEVANCE, LawfulPath.DUTY, CLERK, local)))
          .as(as)
          .isEqualTo(Law.regulation(28, 3));
    }
  }

  private static Decision register(PetitionClass petitionClass, LocalRules local) {
    Detail detail =
        new Detail.Registration(PetitionForm.LETTER, petitionClass, DAY, true, Set.of("accused"));
    return decide(CaseState.UNREGISTERED, Act.REGISTER, CLERK, detail, local);
  }

  private static Decision classify(
      CaseState state, PetitionClass petitionClass, LawfulPath path, Officer by, LocalRules local) {
    return decide(state, Act.CLASSIFY, by, new Detail.Classification(petitionClass, path), local);
  }

  private static Decision transfer(CaseState state, String unit, LocalRules local) {
    return decide(state, Act.TRANSFER, CLERK, new Detail.Routing(unit, DAY, null, null), local);
  }

  private static Decision decide(
      CaseState state, Act act, Officer by, Detail detail, LocalRules local) {
    return Procedure.decide(state, act, new Facts(by, DAY, "", detail), local);
  }

  private static CaseState next(Decision decision) {
    return ((Decision.Done) decision).next();
  }

  private static Article articleOf(Decision decision) {
    return ((Decision.Refused) decision).article();
  }

  /** Every setting at a value that its kind takes, the odd ones as often as the usual. */
  private static Settings any(Random random) {
    Map<SettingKey, String> values = new EnumMap<>(SettingKey.class);
    for (SettingKey key : SettingKey.values()) {
      values.put(
          key,
          switch (key.kind()) {
            case FLAG -> random.nextBoolean() ? "yes" : "no";
            case NUMBER -> Integer.toString(1 + random.nextInt(3650));
            case RISING_NUMBERS -> rising(random);
            case HOURS -> "0%d:00-1%d:30".formatted(random.nextInt(10), random.nextInt(10));
          });
    }
    return Settings.defaults().with(values);
  }

  private static String rising(Random random) {
    return String.join(
        " ",
        IntStream.rangeClosed(1, 4)
            .map(at -> at * 20 + random.nextInt(19))
            .mapToObj(Integer::toString)
            .toList());
  }

  private static void options(CommandSpec command, List<String> names) {
    command.options().forEach(option -> names.addAll(List.of(option.names())));
    names.add(command.name());
    for (CommandLine sub : command.subcommands().values()) {
      options(sub.getCommandSpec(), names);
    }
  }

  private static Stream<String> reads(JavaClass type) {
    Stream<String> settings =
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getName())
            .filter(name ->
                name.matches(
                    "org\\.xinheng\\.statute\\.reference\\.Setting.*"
                        + "|org\\.springframework\\.(core\\.env\\..*|beans\\.factory\\.annotation\\.Value"
                        + "|boot\\.context\\.properties\\..*)"));
    Stream<String> system =
        type.getMethodCallsFromSelf().stream()
            .filter(call ->
                call.getTargetOwner().isEquivalentTo(System.class)
                    && Set.of("getenv", "getProperty", "getProperties").contains(call.getName()))
            .map(_ -> "System");
    return Stream.concat(settings, system)
        .distinct()
        .map(name -> type.getSimpleName() + " reads " + name);
  }

  /** Opens when it is told to. */
  static class Switched {
    boolean isOpen(Settings settings) {
      return settings.flag(SettingKey.ROLL_FORWARD) || System.getenv("OPEN") != null;
    }
  }
}
