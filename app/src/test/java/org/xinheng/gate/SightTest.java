package org.xinheng.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.gate.Sight.CLEAR;
import static org.xinheng.gate.Sight.MARKED;
import static org.xinheng.gate.Sight.TOO_MUCH;
import static org.xinheng.gate.Sight.UNSEEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Control;

/** What the gate makes of files: read, marked, to be looked at by a person, or taken by nobody. */
class SightTest {

  private static final String MARK = "机密★10年";

  /** A picture of one dot. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  @Test
  @Control("S3")
  void aPdfIsReadAsAReaderShowsIt() throws IOException {
    assertThat(Gate.look(Pdfs.text("绩效目标完成情况"))).isEqualTo(CLEAR);
    assertThat(Gate.look(Pdfs.text(MARK))).isEqualTo(MARKED);
    assertThat(Gate.look(Pdfs.text("机 密 ★ 长 期"))).isEqualTo(MARKED);
    assertThat(Gate.look(Pdfs.noted(MARK))).isEqualTo(MARKED);
    assertThat(Gate.look(Pdfs.noted("已核对"))).isEqualTo(CLEAR);
    assertThat(Gate.look(Pdfs.enclosing(zip("notes.txt", utf8(MARK))))).isEqualTo(MARKED);
    assertThat(Gate.look(Pdfs.enclosing(PNG))).isEqualTo(UNSEEN);
  }

  @Test
  @Control("S4")
  void whatShowsMoreThanItsTextIsForAPersonToSee() throws IOException {
    assertThat(Gate.look(Pdfs.scan())).isEqualTo(UNSEEN);
    assertThat(Gate.look(Pdfs.drawn())).isEqualTo(UNSEEN);
    assertThat(Gate.look(PNG)).isEqualTo(UNSEEN);
    for (String first :
        new String[] {
          "FFD8FFE0",
          "474946383961",
          "49492A00",
          "4D4D002A",
          "000000186674797068656963",
          "52494646000000005745425050",
          "D0CF11E0A1B11AE1",
          "49443303"
        }) {
      assertThat(Gate.look(HexFormat.of().parseHex(first))).as(first).isEqualTo(UNSEEN);
    }
    assertThat(Gate.look(zip("word/media/image1.png", PNG))).isEqualTo(UNSEEN);
    assertThat(Gate.look(zip("a.zip", zip("xl/media/image1.png", PNG)))).isEqualTo(UNSEEN);
    assertThat(Gate.look(zip("word/document.xml", utf8("路灯已修好")))).isEqualTo(CLEAR);
    assertThat(Gate.look(utf8("BM 开头的普通文字"))).isEqualTo(CLEAR);
  }

  @Test
  @Control("S4")
  void whatNobodyCanLookThroughIsTakenByNobody() throws IOException {
    assertThat(Gate.look(Pdfs.locked())).isEqualTo(TOO_MUCH);
    assertThat(Gate.look(utf8("%PDF-1.7 and nothing more"))).isEqualTo(TOO_MUCH);
    for (String first :
        new String[] {"526172211A0700", "377ABCAF271C", "FD377A585A00", "425A6839"}) {
      assertThat(Gate.look(HexFormat.of().parseHex(first))).as(first).isEqualTo(TOO_MUCH);
    }
    byte[] locked = zip("a.txt", utf8("x"));
    locked[6] |= 1;
    assertThat(Gate.look(locked)).isEqualTo(TOO_MUCH);
    byte[] strange = zip("a.txt", utf8("x"));
    strange[8] = 14;
    assertThat(Gate.look(strange)).isEqualTo(TOO_MUCH);
    byte[] office = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    assertThat(Gate.look(office)).isEqualTo(TOO_MUCH);
  }

  @Test
  @Control("S3")
  void nothingHidesBetweenTheMembersOfAnArchive() throws IOException {
    byte[] marked = zip("b.txt", utf8(MARK.repeat(3)));
    assertThat(Gate.look(joined(zip("a.txt", utf8("无")), marked))).isEqualTo(MARKED);
    assertThat(Gate.look(joined(utf8("some bytes before "), marked))).isEqualTo(MARKED);
    assertThat(Gate.look(joined(PNG, marked))).isEqualTo(MARKED);
    assertThat(Gate.look(stored("c.txt", marked))).isEqualTo(MARKED);
    assertThat(
            Gate.look(zip("xl/worksheets/sheet1.xml", utf8("<c><t>密级</t></c><c><t>：机密</t></c>"))))
        .isEqualTo(MARKED);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(MARK.getBytes(Charset.forName("GBK")));
    }
    assertThat(Gate.look(packed.toByteArray())).isEqualTo(MARKED);
    assertThat(Gate.look(zip("a.tar.gz", packed.toByteArray()))).isEqualTo(MARKED);
  }

  @Test
  @Control("S3")
  void escapesAndOddPlacesHideNothing() {
    assertThat(Gate.look(utf8("<w:t>&#26426;&#x5bc6;&#9733;10年</w:t>"))).isEqualTo(MARKED);
    assertThat(Gate.look(utf8("{\"a\":\"\\u673a\\u5bc6\\u2605\"}"))).isEqualTo(MARKED);
    assertThat(Gate.look(utf8("{\\rtf1 \\'bb\\'fa\\'c3\\'dc\\'a1\\'ef}"))).isEqualTo(MARKED);
    assertThat(Gate.look(utf8("{\\rtf1 \\u26426?\\u23494?\\u9733?}"))).isEqualTo(MARKED);
    assertThat(Gate.look(utf8("&#26426;&#26500;&#99999999;\\u-1"))).isEqualTo(CLEAR);
    for (String encoding : new String[] {"UTF-16LE", "UTF-16BE"}) {
      byte[] words = MARK.getBytes(Charset.forName(encoding));
      assertThat(Gate.look(joined(new byte[1], words))).as(encoding).isEqualTo(MARKED);
    }
  }

  @Test
  @Control("S3")
  void theBareWordOfAPublishedCellPasses() throws IOException {
    String row = "<row><c><t>涉密</t></c><c><t>525000.00</t></c></row>";
    assertThat(Gate.look(zip("xl/worksheets/sheet1.xml", utf8(row)))).isEqualTo(CLEAR);
    assertThat(Gate.look(Pdfs.text("项目支出 涉密 52.50 万元"))).isEqualTo(CLEAR);
    assertThat(Gate.check("test", "涉密")).isEmpty();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] stored(String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(entry);
      zip.write(content);
    }
    return out.toByteArray();
  }
}
