package org.xinheng.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.xinheng.exchange.table.UnreadableTable.Why;

/** Tables as files: what is written is read again, and what is no table is told apart. */
class TablesTest {

  private static final List<List<String>> LINES =
      List.of(
          List.of("编号", "内容", "电话"),
          List.of("1", "说“漏雨”，\n\"修\"", "+86 138"),
          List.of("2", "=HYPERLINK(\"http://x\")", "-5"),
          List.of("3", "'=1+1", "@SUM"));

  @Test
  void csvComesBackAsItWasAndStartsNoFormula() throws Exception {
    byte[] file = TableWriter.csv(LINES);
    assertThat(Tables.read("a.csv", file)).isEqualTo(LINES);
    String text = new String(file, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF").contains("\"'=HYPERLINK", "'+86 138", "'-5", "'@SUM");
    assertThat(text.lines().flatMap(line -> List.of(line.split(",")).stream()))
        .noneMatch(cell -> cell.matches("[=+@-].*"));
  }

  @Test
  void xlsxComesBackAsItWasAndHoldsTextsOnly() throws Exception {
    byte[] file = TableWriter.xlsx("表", LINES);
    assertThat(Tables.read("a.xlsx", file)).isEqualTo(LINES);
  }

  @Test
  void gbkTabsAndOldLineEndsAreRead() throws Exception {
    byte[] gbk = "编号\t内容\r一\t漏雨\r".getBytes(Charset.forName("GBK"));
    assertThat(Tables.read("a.csv", gbk))
        .isEqualTo(List.of(List.of("编号", "内容"), List.of("一", "漏雨")));
    byte[] plain = "a,b\nc,\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Tables.read("A.CSV", plain)).isEqualTo(List.of(List.of("a", "b"), List.of("c")));
  }

  @Test
  void daysAndLongNumbersOfSpreadsheetsAreTold() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("表");
      sheet.value(0, 0, LocalDate.of(2025, 10, 15));
      sheet.style(0, 0).format("yyyy-mm-dd").set();
      sheet.value(0, 1, 12);
      sheet.value(0, 2, 130399202510150001.0);
      sheet.value(2, 0, 1.5);
    }
    assertThat(Tables.read("a.xlsx", out.toByteArray()))
        .isEqualTo(
            List.of(List.of("2025-10-15", "12", "≈130399202510150000"), List.of(), List.of("1.5")));
  }

  @Test
  void whatIsNoTableIsTold() throws Exception {
    refused("a.txt", "编号,内容".getBytes(StandardCharsets.UTF_8), Why.KIND);
    refused("a.xlsx", "编号,内容".getBytes(StandardCharsets.UTF_8), Why.KIND);
    refused("a.csv", "编号,\"没有收尾".getBytes(StandardCharsets.UTF_8), Why.BROKEN);
    refused("a.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, 'b'}, Why.ENCODING);
    byte[] old = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
    };
    refused("a.xlsx", old, Why.LOCKED);
    refused("a.xlsx", zip("nothing.xml", "<a/>".getBytes(StandardCharsets.UTF_8)), Why.BROKEN);
  }

  @Test
  void limitsAreKept() throws Exception {
    refused("a.csv", new byte[10 * 1024 * 1024 + 1], Why.SIZE);
    byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[60 * 1024 * 1024]);
    assertThat(bomb.length).isLessThan(200_000);
    refused("a.xlsx", bomb, Why.SIZE);
    refused("a.csv", "a\n".repeat(2_200).getBytes(StandardCharsets.UTF_8), Why.LINES);
    refused("a.csv", "a,".repeat(200).getBytes(StandardCharsets.UTF_8), Why.LINES);
    assertThat(Tables.read("a.csv", ("a" + ",".repeat(200)).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(List.of(List.of("a")));
    List<List<String>> many = new ArrayList<>(Collections.nCopies(2_200, List.of("一")));
    refused("a.xlsx", TableWriter.xlsx("表", many), Why.LINES);
  }

  private static void refused(String name, byte[] content, Why why) {
    assertThatThrownBy(() -> Tables.read(name, content))
        .as(name)
        .isInstanceOfSatisfying(UnreadableTable.class, it -> assertThat(it.why()).isEqualTo(why));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
