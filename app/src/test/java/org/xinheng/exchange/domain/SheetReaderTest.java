package org.xinheng.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.exchange.NationalSheet;
import org.xinheng.exchange.domain.Reason.Why;
import org.xinheng.exchange.domain.SheetReader.Read;

/** Headings, values and lines of files as they are met. */
class SheetReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);

  @Test
  void columnsAreKnownByTheirNamesInAnyOrder() {
    List<List<String>> lines =
        List.of(
            List.of("清河县信访件登记表"),
            List.of("事 由", "主要事实（必填）", "国家信访编号*", "来件日期", "信访方式", "目的", "问题类别", "没见过的列"),
            List.of("屋面漏雨", "漏雨了", "1303-99-0001", "2025-10-15", "走访", "求决", "030800", "甲"));
    Sheet sheet = good(lines);
    assertThat(sheet.unknown()).containsExactly("没见过的列");
    assertThat(sheet.rows()).hasSize(1);
    Row row = sheet.rows().getFirst();
    assertThat(row.line()).isEqualTo(3);
    assertThat(row.reasons()).isEmpty();
    assertThat(row.values())
        .containsEntry(Field.NATIONAL_NUMBER, "1303-99-0001")
        .containsEntry(Field.SUBJECT, "屋面漏雨")
        .containsEntry(Field.STATEMENT, "漏雨了")
        .containsEntry(Field.FORM, "visit");
  }

  @Test
  void valuesAreBroughtIntoOneForm() {
    for (String day :
        List.of(
            "2025-10-15",
            "2025/10/15",
            "２０２５年１０月１５日",
            "20251015",
            "2025.10.15 09:30:00",
            "45945")) {
      assertThat(of("信访日期", day).get(Field.RECEIVED_ON)).as(day).isEqualTo("2025-10-15");
    }
    assertThat(of("信访人数", "１２人").get(Field.PERSONS)).isEqualTo("12");
    assertThat(of("信访件编号", " １３０３９９２０２５　ａｂ ").nationalNumber()).isEqualTo("1303992025AB");
    assertThat(of("手机号码", "１３８ 0000 1234").get(Field.PHONE)).isEqualTo("13800001234");
    assertThat(of("投诉内容", "一\r\n二　").get(Field.STATEMENT)).isEqualTo("一\n二");
  }

  @Test
  void contentClassesAreKnownByCodeNameAndPath() {
    String path = String.join("/", Codes.names("030801", TODAY));
    assertThat(path).contains("/");
    assertThat(of("内容分类", "030801").get(Field.CONTENT_CLASS)).isEqualTo("030801");
    assertThat(of("内容分类", path).get(Field.CONTENT_CLASS)).isEqualTo("030801");
    assertThat(of("内容分类", "天上的事").reasons())
        .containsExactly(Reason.of(Why.UNKNOWN_VALUE, Field.CONTENT_CLASS));
    assertThat(of("内容分类", "030000").reasons()).as("no class of the first level").hasSize(1);
  }

  @Test
  void allThatIsWrongWithALineIsToldAndItsContentIsNotKept() {
    Row row = of("信访日期", "2025-02-30", "信访形式", "100", "信访人数", "许多", "标题", "", "手机号码", "≈138");
    assertThat(row.reasons())
        .containsExactlyInAnyOrder(
            Reason.of(Why.NO_DAY, Field.RECEIVED_ON),
            Reason.of(Why.UNKNOWN_VALUE, Field.FORM),
            Reason.of(Why.NO_COUNT, Field.PERSONS),
            Reason.of(Why.ROUNDED, Field.PHONE),
            Reason.of(Why.MISSING, Field.SUBJECT));
    assertThat(row.values()).containsOnlyKeys(Field.NATIONAL_NUMBER);
    assertThat(of("信访件编号", "≈130399202510150000").reasons())
        .containsExactly(Reason.of(Why.ROUNDED, Field.NATIONAL_NUMBER));
    assertThat(of("信访件编号", "一号").reasons())
        .containsExactly(Reason.of(Why.NO_NUMBER, Field.NATIONAL_NUMBER));
    assertThat(of("信访件编号", "").reasons())
        .containsExactly(Reason.of(Why.MISSING, Field.NATIONAL_NUMBER));
  }

  @Test
  void reportsOfWrongdoingAreCountedAndNothingElse() {
    NationalSheet sheet = NationalSheet.letters(1);
    sheet.add(2, "信访目的", "检举控告").add(3, "信访目的", "揭发控告", "信访日期", "不知");
    Sheet read = good(sheet.lines());
    assertThat(read.accusations()).isEqualTo(2);
    assertThat(read.rows()).hasSize(1);
    assertThat(read.toString()).doesNotContain("第2排", "第3排", NationalSheet.number(2));
  }

  @Test
  void columnsAboutPersonsAreReadOver() {
    NationalSheet sheet = new NationalSheet().add(1, "重点人员标志", "是", "政治面貌", "某党", "民族", "某族");
    Sheet read = good(sheet.lines());
    assertThat(read.dropped()).containsExactlyInAnyOrder("重点人员标志", "政治面貌", "民族");
    assertThat(read.rows().toString()).doesNotContain("某党", "某族");
  }

  @Test
  void theSameMatterTwiceIsTakenOnce() {
    Sheet read = good(NationalSheet.letters(2).add(1, "标题", "另一个标题").lines());
    assertThat(read.rows().get(2).reasons()).containsExactly(Reason.twice(2));
    assertThat(read.rows().get(2).subject()).isNull();
  }

  @Test
  void anAnonymousMatterHasNobody() {
    Row row = of("信访人姓名", "匿名", "手机号码", "13800001234");
    assertThat(row.reasons()).isEmpty();
    assertThat(row.values()).doesNotContainKeys(Field.NAME, Field.PHONE, Field.ADDRESS);
  }

  @Test
  void aTableThatIsNoFileOfTheirsIsTold() {
    assertThat(SheetReader.read(List.of(List.of("甲", "乙", "丙")), TODAY))
        .isInstanceOf(Read.NoHeadings.class);
    List<List<String>> lines = new ArrayList<>(NationalSheet.letters(1).lines());
    assertThat(SheetReader.read(List.of(lines.getFirst().subList(0, 5)), TODAY))
        .isEqualTo(new Read.Missing(List.of(Field.SUBJECT, Field.STATEMENT)));
    List<String> doubled = new ArrayList<>(lines.getFirst());
    doubled.add("事由");
    assertThat(SheetReader.read(List.of(doubled), TODAY))
        .isEqualTo(new Read.Doubled(List.of(Field.SUBJECT)));
  }

  @Test
  void everyHeadingLeadsToItsField() {
    Columns columns = Columns.on(TODAY);
    assertThat(Arrays.stream(Field.values()).map(columns::name)).doesNotHaveDuplicates();
    for (Field field : Field.values()) {
      assertThat(columns.field(columns.name(field))).contains(field);
    }
  }

  private static Row of(String... namesAndValues) {
    return good(new NationalSheet().add(1, namesAndValues).lines()).rows().getFirst();
  }

  private static Sheet good(List<List<String>> lines) {
    Read read = SheetReader.read(lines, TODAY);
    assertThat(read).isInstanceOf(Read.Good.class);
    return ((Read.Good) read).sheet();
  }
}
