package org.xinheng.statute.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the law leaves to the county: a default, a source, a note, and another value on demand. */
class SettingsTest {

  private static final Settings DEFAULTS = Settings.defaults();

  @ParameterizedTest
  @CsvSource({
    "evaluation-days, 30, UNVERIFIED",
    "recommendation-reply-days, 30, LOCAL",
    "simple-accept-workdays, 3, UNVERIFIED",
    "simple-opinion-workdays, 10, UNVERIFIED",
    "transfer-target-days, 4, N",
    "roll-forward, yes, DESIGN",
    "settled-look-back-days, 60, DESIGN",
    "backlog-months, 6, DESIGN",
    "review-accept-workdays, 3, LOCAL",
    "hearing-notice-days, 7, LOCAL",
    "objection-lapses, yes, DESIGN",
    "redo-must-differ, yes, LOCAL",
    "collective-visit-from, 5, SYS",
    "basically-satisfied-counts, yes, SYS",
    "litigation-counted, no, SYS",
    "alert-percents, 50 75 85 99, SYS",
    "reminder-hours, 08:30-17:30, DESIGN",
    "leader-reception-days, 1, N",
  })
  void hasDefaultsThatSayHowFarTheyAreVerified(String code, String value, Mark mark) {
    Setting setting = DEFAULTS.get(SettingKey.of(code).orElseThrow());
    assertThat(setting.value()).isEqualTo(value);
    assertThat(setting.mark()).isEqualTo(mark);
  }

  @ParameterizedTest
  @EnumSource(SettingKey.class)
  void everySettingExplainsItself(SettingKey key) {
    Setting setting = DEFAULTS.get(key);
    assertThat(setting.key()).isEqualTo(key);
    assertThat(setting.source()).isNotBlank();
    assertThat(setting.title().zh()).isNotBlank();
    assertThat(setting.note().en()).isNotBlank();
    assertThat(SettingKey.of(key.code())).contains(key);
  }

  @Test
  void noDefaultPosesAsLaw() {
    assertThat(DEFAULTS.all()).hasSize(SettingKey.values().length);
    assertThat(DEFAULTS.all()).noneMatch(setting -> setting.mark() == Mark.V);
    assertThat(Arrays.stream(Mark.values()).map(Mark::zh).distinct()).hasSize(Mark.values().length);
  }

  @Test
  void readsByKind() {
    assertThat(DEFAULTS.number(SettingKey.EVALUATION_DAYS)).isEqualTo(30);
    assertThat(DEFAULTS.flag(SettingKey.ROLL_FORWARD)).isTrue();
    assertThat(DEFAULTS.flag(SettingKey.LITIGATION_COUNTED)).isFalse();
    assertThat(DEFAULTS.numbers(SettingKey.ALERT_PERCENTS)).isEqualTo(List.of(50, 75, 85, 99));
    assertThatThrownBy(() -> DEFAULTS.number(SettingKey.ROLL_FORWARD))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DEFAULTS.flag(SettingKey.ALERT_PERCENTS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DEFAULTS.numbers(SettingKey.EVALUATION_DAYS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherValueKeepsTheRestAndLeavesTheDefaultsAlone() {
    Settings county = DEFAULTS.with(SettingKey.EVALUATION_DAYS, "15");
    assertThat(county.number(SettingKey.EVALUATION_DAYS)).isEqualTo(15);
    assertThat(county.get(SettingKey.EVALUATION_DAYS).source())
        .isEqualTo(DEFAULTS.get(SettingKey.EVALUATION_DAYS).source());
    assertThat(county.number(SettingKey.RECOMMENDATION_REPLY_DAYS)).isEqualTo(30);
    assertThat(DEFAULTS.number(SettingKey.EVALUATION_DAYS)).isEqualTo(30);
    Settings both =
        DEFAULTS.with(Map.of(SettingKey.EVALUATION_DAYS, "20", SettingKey.ROLL_FORWARD, "no"));
    assertThat(both.number(SettingKey.EVALUATION_DAYS)).isEqualTo(20);
    assertThat(both.flag(SettingKey.ROLL_FORWARD)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "EVALUATION_DAYS, 0",
    "EVALUATION_DAYS, -1",
    "EVALUATION_DAYS, 3651",
    "EVALUATION_DAYS, x",
    "EVALUATION_DAYS, ''",
    "EVALUATION_DAYS, 030",
    "EVALUATION_DAYS, 99999",
    "ROLL_FORWARD, true",
    "ROLL_FORWARD, ''",
    "ALERT_PERCENTS, 75 50",
    "ALERT_PERCENTS, 50 50",
    "ALERT_PERCENTS, '50  75'",
    "ALERT_PERCENTS, 50 x",
    "ALERT_PERCENTS, ''",
  })
  void refusesValuesOfAnotherForm(SettingKey key, String value) {
    assertThatThrownBy(() -> DEFAULTS.with(key, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("设置“" + key.code() + "”应为" + key.kind().words())
        .hasMessageContaining("实为“" + value + "”");
  }

  @ParameterizedTest
  @CsvSource({
    "EVALUATION_DAYS, 1",
    "EVALUATION_DAYS, 3650",
    "ROLL_FORWARD, no",
    "ALERT_PERCENTS, 80"
  })
  void takesTheOutermostValues(SettingKey key, String value) {
    assertThat(DEFAULTS.with(key, value).get(key).value()).isEqualTo(value);
  }

  private static String block(SettingKey key, String value) {
    return "["
        + key.code()
        + "]\ntitle: 题 | Title\nvalue: "
        + value
        + "\nmark: DESIGN\nsource: s\nnote: 注 | Note\n";
  }

  private static String valid(SettingKey key) {
    return block(key, DEFAULTS.get(key).value());
  }

  @Test
  void aFileMustHoldEverySetting() {
    String all =
        Arrays.stream(SettingKey.values()).map(SettingsTest::valid).collect(Collectors.joining());
    assertThat(new Settings(LawFile.parse("law/s.txt", all)).number(SettingKey.EVALUATION_DAYS))
        .isEqualTo(30);
    LawFile short1 = LawFile.parse("law/s.txt", all.replace(valid(SettingKey.BACKLOG_MONTHS), ""));
    assertThatThrownBy(() -> new Settings(short1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("law/s.txt lacks the setting backlog-months");
  }

  @Test
  void aFileWithAWrongBlockIsRefusedByLine() {
    assertThatThrownBy(() -> new Settings(LawFile.parse("law/s.txt", "[unknown]")))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("第 1 行：没有名为“unknown”的设置");
    LawFile wrong = LawFile.parse("law/s.txt", block(SettingKey.EVALUATION_DAYS, "soon"));
    assertThatThrownBy(() -> new Settings(wrong))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("第 3 行：“value”应为1 至 3650 的整数,实为“soon”");
    LawFile extra =
        LawFile.parse("law/s.txt", block(SettingKey.EVALUATION_DAYS, "30") + "vlaue: 3\n");
    assertThatThrownBy(() -> new Settings(extra)).hasMessageContaining("不认识的键“vlaue”");
  }

  @Test
  void anUnknownCodeIsNoSetting() {
    assertThat(SettingKey.of("no-such")).isEmpty();
  }
}
