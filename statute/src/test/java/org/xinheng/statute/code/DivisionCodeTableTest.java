package org.xinheng.statute.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.code.DivisionCode.Level;
import org.xinheng.statute.code.Parsed.Bad;
import org.xinheng.statute.code.Parsed.Fault;

/** 行政区划代码 (GB/T 2260): the thirty-four provinces by name, levels, and what lies in what. */
class DivisionCodeTableTest {

  private static DivisionCode code(String typed) {
    return DivisionCode.parse(typed).toOptional().orElseThrow();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          110000, 北京
          120000, 天津
          130000, 河北
          140000, 山西
          150000, 内蒙古
          210000, 辽宁
          220000, 吉林
          230000, 黑龙江
          310000, 上海
          320000, 江苏
          330000, 浙江
          340000, 安徽
          350000, 福建
          360000, 江西
          370000, 山东
          410000, 河南
          420000, 湖北
          430000, 湖南
          440000, 广东
          450000, 广西
          460000, 海南
          500000, 重庆
          510000, 四川
          520000, 贵州
          530000, 云南
          540000, 西藏
          610000, 陕西
          620000, 甘肃
          630000, 青海
          640000, 宁夏
          650000, 新疆
          710000, 台湾
          810000, 香港
          820000, 澳门
          """)
  void everyProvince(String digits, String name) {
    DivisionCode province = code(digits);
    assertThat(province.level()).as(name).isEqualTo(Level.PROVINCE);
    assertThat(province.province()).as(name).isEqualTo(province);
    assertThat(province.prefecture()).as(name).isEqualTo(province);
    DivisionCode county = code(digits.substring(0, 2) + "0102");
    assertThat(county.level()).as(name).isEqualTo(Level.COUNTY);
    assertThat(county.province()).as(name).isEqualTo(province);
    assertThat(province.holds(county)).as(name).isTrue();
    assertThat(county.holds(province)).as(name).isFalse();
  }

  @ParameterizedTest(name = "{0} is no province")
  @ValueSource(
      strings = {
        "00", "01", "10", "16", "19", "20", "24", "29", "30", "38", "40", "47", "49", "55", "59",
        "60", "66", "69", "70", "72", "79", "80", "83", "89", "90", "91", "99"
      })
  void noSuchProvince(String province) {
    assertThat(DivisionCode.parse(province + "0324"))
        .isEqualTo(new Bad<DivisionCode>(Fault.DIVISION, "行政区划代码的前 2 位不是省级代码,请核对"));
  }

  @ParameterizedTest(name = "{0} is a {1} of {2} in {3}")
  @CsvSource({
    "130300, PREFECTURE, 130000, 130300",
    "130301, COUNTY, 130000, 130300",
    "130324, COUNTY, 130000, 130300",
    "139001, COUNTY, 130000, 139000",
    "110101, COUNTY, 110000, 110100",
    "429004, COUNTY, 420000, 429000",
    "460400, PREFECTURE, 460000, 460400",
    "659001, COUNTY, 650000, 659000",
    "710000, PROVINCE, 710000, 710000",
  })
  void levels(String digits, Level level, String province, String prefecture) {
    assertThat(code(digits).level()).isEqualTo(level);
    assertThat(code(digits).province()).hasToString(province);
    assertThat(code(digits).prefecture()).hasToString(prefecture);
  }

  @ParameterizedTest(name = "[{0}] is {1} long")
  @CsvSource({"'', 0", "1, 1", "13032, 5", "1303240, 7", "'  ', 0"})
  void anotherLengthIsSaid(String typed, int length) {
    assertThat(DivisionCode.parse(typed))
        .isEqualTo(new Bad<DivisionCode>(Fault.LENGTH, "行政区划代码应为 6 位数字,实为 " + length + " 位"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"13O324", "l30324", "13-324", "13032X", "一30324"})
  void lettersAreNotDigits(String typed) {
    assertThat(DivisionCode.parse(typed))
        .isEqualTo(new Bad<DivisionCode>(Fault.CHARACTER, "行政区划代码只能是数字,请核对"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"130 324", "130\n324", "１３０３２４", " 130324 ", "13\u200b0324"})
  void aWrappedCodeIsReadWhole(String typed) {
    assertThat(code(typed)).isEqualTo(new DivisionCode("130324"));
  }
}
