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
import org.xinheng.statute.reference.SettingKey.Kind;

/** What a county may enter for a setting, by its kind, and the file that holds them all. */
class SettingValuesTest {

  private static final Settings DEFAULTS = Settings.defaults();

  @ParameterizedTest(name = "a number [{0}]: {1}")
  @CsvSource({
    "1, taken",
    "9, taken",
    "10, taken",
    "999, taken",
    "1000, taken",
    "3649, taken",
    "3650, taken",
    "3651, refused",
    "9999, refused",
    "10000, refused",
    "0, refused",
    "00, refused",
    "01, refused",
    "-1, refused",
    "+1, refused",
    "1.0, refused",
    "1日, refused",
    "' 1', refused",
    "'1 ', refused",
    "'', refused",
    "yes, refused",
    "３０, refused",
    "30 60, refused",
  })
  void numbers(String value, String found) {
    check(SettingKey.EVALUATION_DAYS, value, found);
    check(SettingKey.BACKLOG_MONTHS, value, found);
  }

  @ParameterizedTest(name = "a choice [{0}]: {1}")
  @CsvSource({
    "yes, taken",
    "no, taken",
    "Yes, refused",
    "NO, refused",
    "true, refused",
    "1, refused",
    "是, refused",
    "'yes ', refused",
    "'', refused",
  })
  void choices(String value, String found) {
    check(SettingKey.ROLL_FORWARD, value, found);
    check(SettingKey.OBJECTION_LAPSES, value, found);
  }

  @ParameterizedTest(name = "rising numbers [{0}]: {1}")
  @CsvSource({
    "50, taken",
    "50 75, taken",
    "1 2 3 4 5, taken",
    "99 100 3650, taken",
    "50 75 85 99, taken",
    "75 50, refused",
    "50 50, refused",
    "50 75 75, refused",
    "50 75 60, refused",
    "9 10 100 11, refused",
    "0 50, refused",
    "50 3651, refused",
    "'50,75', refused",
    "'50  75', refused",
    "' 50', refused",
    "'50 ', refused",
    "'', refused",
    "' ', refused",
  })
  void risingNumbers(String value, String found) {
    check(SettingKey.ALERT_PERCENTS, value, found);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "08:30-17:30, taken",
    "00:00-23:59, taken",
    "8:30-17:30, refused",
    "17:30-08:30, refused",
    "08:30-08:30, refused",
    "08:30-24:30, refused",
    "08:30, refused",
    "'', refused",
  })
  void hours(String value, String found) {
    check(SettingKey.REMINDER_HOURS, value, found);
  }

  private static void check(SettingKey key, String value, String found) {
    if (found.equals("taken")) {
      assertThat(DEFAULTS.with(key, value).get(key).value()).isEqualTo(value);
    } else {
      assertThatThrownBy(() -> DEFAULTS.with(key, value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("设置“" + key.code() + "”应为" + key.kind().words() + ",实为“" + value + "”");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER         | 1 至 3650 的整数",
        "FLAG           | yes 或 no",
        "RISING_NUMBERS | 由小到大、以空格分隔的整数",
        "HOURS          | 如 08:30-17:30 的时段",
      })
  void everyKindSaysItsForm(Kind kind, String words) {
    assertThat(kind.words()).isEqualTo(words);
  }

  /** A setting read as another kind is a fault of the program, not a value. */
  @ParameterizedTest
  @EnumSource(SettingKey.class)
  void aSettingIsReadByItsKindAlone(SettingKey key) {
    if (key.kind() != Kind.NUMBER) {
      assertThatThrownBy(() -> DEFAULTS.number(key)).hasMessage(key + " is no NUMBER");
    }
    if (key.kind() != Kind.FLAG) {
      assertThatThrownBy(() -> DEFAULTS.flag(key)).hasMessage(key + " is no FLAG");
    }
    if (key.kind() != Kind.RISING_NUMBERS) {
      assertThatThrownBy(() -> DEFAULTS.numbers(key)).hasMessage(key + " is no RISING_NUMBERS");
    }
    if (key.kind() != Kind.HOURS) {
      assertThatThrownBy(() -> DEFAULTS.hours(key)).hasMessage(key + " is no HOURS");
    }
  }

  @Test
  void aStoreOfValuesIsTakenWhole() {
    Settings county =
        DEFAULTS.with(
            Map.of(
                SettingKey.ALERT_PERCENTS, "10 20",
                SettingKey.LITIGATION_COUNTED, "yes",
                SettingKey.BACKLOG_MONTHS, "12"));
    assertThat(county.numbers(SettingKey.ALERT_PERCENTS)).isEqualTo(List.of(10, 20));
    assertThat(county.flag(SettingKey.LITIGATION_COUNTED)).isTrue();
    assertThat(county.number(SettingKey.BACKLOG_MONTHS)).isEqualTo(12);
    assertThat(county.number(SettingKey.EVALUATION_DAYS)).isEqualTo(30);
    Map<SettingKey, String> wrong = Map.of(SettingKey.BACKLOG_MONTHS, "a year");
    assertThatThrownBy(() -> DEFAULTS.with(wrong)).hasMessageContaining("backlog-months");
    assertThat(DEFAULTS.with(Map.of()).all()).containsExactlyElementsOf(DEFAULTS.all());
  }

  private static String file() {
    return Arrays.stream(SettingKey.values())
        .map(key ->
            "[%s]\ntitle: 题 | Title\nvalue: %s\nmark: DESIGN\nsource: s\nnote: 注 | Note\n"
                .formatted(key.code(), DEFAULTS.get(key).value()))
        .collect(Collectors.joining());
  }

  /** The first block stands in lines 1 to 6; each row spoils it in one place. */
  @ParameterizedTest(name = "{1} for {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [evaluation-days] | [evaluation-day]     | 第 1 行：没有名为“evaluation-day”的设置
          [evaluation-days] | [backlog-months]     | 重复
          title: 题 | titel: 题                    | 第 2 行：不认识的键“titel”
          value: 30   | value: 0                   | 第 3 行：“value”应为1 至 3650 的整数,实为“0”
          value: 30   | value: 3651                | 第 3 行：“value”应为1 至 3650 的整数
          value: 30   | value: thirty              | 实为“thirty”
          value: 30   | value:                     | 实为“”
          value: 30   | default: 30                | 第 3 行：不认识的键“default”
          mark: DESIGN | mark: design              | 第 4 行：“mark”应为核实标记,实为“design”
          mark: DESIGN | mark: LAW                 | 第 4 行：“mark”应为核实标记
          source: s   | source                     | 第 5 行：应为
          source: s   | Source: s                  | 第 5 行：不认识的键“Source”
          """)
  void aSlipInTheFileIsNamedByItsLine(String good, String bad, String fault) {
    String whole = file();
    assertThat(new Settings(LawFile.parse("law/s.txt", whole)).all())
        .hasSize(SettingKey.values().length);
    String spoilt = whole.replaceFirst(java.util.regex.Pattern.quote(good), bad);
    assertThatThrownBy(() -> new Settings(LawFile.parse("law/s.txt", spoilt)))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("law/s.txt")
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @EnumSource(SettingKey.class)
  void noSettingMayBeMissing(SettingKey key) {
    String block = "(?s)\\[" + key.code() + "\\].*?Note\n";
    LawFile without = LawFile.parse("law/s.txt", file().replaceFirst(block, ""));
    assertThatThrownBy(() -> new Settings(without))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("law/s.txt lacks the setting " + key.code());
  }
}
