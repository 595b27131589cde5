package org.xinheng.statute.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.reference.LawFile;
import org.xinheng.statute.reference.LawFileException;
import org.xinheng.statute.reference.Mark;

/** A year's file is taken whole or refused with the line at fault. */
class CalendarYearTest {

  private static final String NOTICE =
      "[notice]\nyear: 2030\ntitle: 通知\nnumber: 1号\ndate: 2029-11-01\nsource: s\nmark: N\n";

  private static CalendarYear year(String festivals) {
    return CalendarYear.of(LawFile.parse("law/calendar/2030.txt", NOTICE + festivals));
  }

  @Test
  void readsTheNoticeAndItsDays() {
    CalendarYear year =
        year("[元旦]\nrest: 2029-12-31 .. 2030-01-01\nwork: 2029-12-29\n[五一]\nrest: 2030-05-01");
    assertThat(year.year()).isEqualTo(2030);
    assertThat(year.notice())
        .isEqualTo(new Notice("通知", "1号", LocalDate.of(2029, 11, 1), "s", Mark.N));
    assertThat(year.rest())
        .isEqualTo(
            Map.of(
                LocalDate.of(2029, 12, 31), "元旦",
                LocalDate.of(2030, 1, 1), "元旦",
                LocalDate.of(2030, 5, 1), "五一"));
    assertThat(year.work()).isEqualTo(Map.of(LocalDate.of(2029, 12, 29), "元旦"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "work: 2030-01-02                   | 调休上班日 2030-01-02 不是周六或周日",
        "work: 2030-01-04                   | 调休上班日 2030-01-04 不是周六或周日",
        "rest: 2030-01-03 .. 2030-01-02     | 放假止日早于起日",
        "rest: 2031-01-01                   | 2031-01-01 不属于 2030 年的安排",
        "rest: 2029-11-30                   | 2029-11-30 不属于 2030 年的安排",
        "rest: 2028-12-31                   | 2028-12-31 不属于 2030 年的安排",
        "rest: 2030-12-31 .. 2031-01-02     | 2031-01-02 不属于 2030 年的安排",
        "rest: 1 January                    | 不是日期:“1 January”",
        "rest: 2030-01-01..2030-01-02       | 不是日期",
      })
  void refusesADayThatCannotBe(String field, String fault) {
    assertThatThrownBy(() -> year("[元旦]\n" + field))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("law/calendar/2030.txt 第 9 行：" + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rest: 2030-01-05;rest: 2030-01-05", "rest: 2030-01-05;work: 2030-01-05",
        "work: 2030-01-05;work: 2030-01-05", "rest: 2030-01-04 .. 2030-01-06;rest: 2030-01-06",
      })
  void refusesADayThatIsGivenTwice(String fields) {
    assertThatThrownBy(() -> year("[元旦]\n" + fields.replace(";", "\n")))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("第 10 行")
        .hasMessageContaining("重复");
  }

  @Test
  void takesSaturdaysAndSundaysOnlyAsMakeUpDays() {
    assertThat(year("[a]\nwork: 2030-01-05\nwork: 2030-01-06").work()).hasSize(2);
  }

  @Test
  void refusesUnknownKeysAndAMissingNotice() {
    assertThatThrownBy(() -> year("[元旦]\nwrok: 2030-01-05")).hasMessageContaining("不认识的键“wrok”");
    LawFile headless = LawFile.parse("law/calendar/2030.txt", "[元旦]\nrest: 2030-01-01");
    assertThatThrownBy(() -> CalendarYear.of(headless)).hasMessageContaining("缺少段 [notice]");
    LawFile unread = LawFile.parse("law/calendar/2030.txt", NOTICE + "issuer: x");
    assertThatThrownBy(() -> CalendarYear.of(unread)).hasMessageContaining("不认识的键“issuer”");
    LawFile undated = LawFile.parse("law/calendar/2030.txt", NOTICE.replace("2030", "soon"));
    assertThatThrownBy(() -> CalendarYear.of(undated)).hasMessageContaining("“year”应为年份");
  }

  @Test
  void deliversOnlyYearsThatHaveAFile() {
    assertThat(CalendarYear.delivered(2025)).isPresent();
    assertThat(CalendarYear.delivered(2027)).isEmpty();
    assertThat(CalendarYear.fileOf(2027)).isEqualTo("law/calendar/2027.txt");
    assertThatThrownBy(() -> CalendarYear.delivered(2100))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("law/calendar/2100.txt")
        .hasMessageContaining("文件名与所载年份 2101 不符");
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 国办发明电〔2023〕7号, 2023-10-25, V",
    "2025, 国办发明电〔2024〕12号, 2024-11-12, V",
    "2026, 国办发明电〔2025〕7号, 2025-11-04, N",
  })
  void namesTheNoticeItComesFrom(int year, String number, LocalDate date, Mark mark) {
    Notice notice = CalendarYear.delivered(year).orElseThrow().notice();
    assertThat(notice.number()).isEqualTo(number);
    assertThat(notice.date()).isEqualTo(date);
    assertThat(notice.mark()).isEqualTo(mark);
    assertThat(notice.title()).isEqualTo("国务院办公厅关于" + year + "年部分节假日安排的通知");
    assertThat(notice.source()).startsWith("www.gov.cn/");
  }
}
