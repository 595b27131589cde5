package org.xinheng.performance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.gate.FileKind;
import org.xinheng.gate.Gate;
import org.xinheng.statute.evaluation.Attainment;
import org.xinheng.statute.evaluation.ScoringProfiles;
import org.xinheng.statute.evaluation.Target;

/** Names of counties, kinds of files, words of judgement. */
class NamesAndFilesTest {

  @ParameterizedTest
  @CsvSource({
    "卢龙县信访局,卢龙县",
    "卢龙县信访局本级,卢龙县",
    "青龙满族自治县信访局,青龙满族自治县",
    "三河市信访局,三河市",
    "石家庄市长安区信访局,石家庄市长安区",
    "清河县城市管理局,清河县",
    "鄂温克族自治旗信访局,鄂温克族自治旗",
    "信访局,信访局",
  })
  void theCountyLeadsTheNameOfItsUnit(String unit, String county) {
    assertThat(CountyName.of(unit)).isEqualTo(county);
  }

  @Test
  void aFileIsWhatItsBytesSay() {
    byte[] pdf = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);
    assertThat(FileKind.of("验收单.pdf", pdf)).contains(FileKind.PDF);
    assertThat(FileKind.of("验收单.PDF", pdf)).contains(FileKind.PDF);
    assertThat(FileKind.of("验收单.png", pdf)).isEmpty();
    assertThat(FileKind.of("验收单.exe", pdf)).isEmpty();
    assertThat(FileKind.of("验收单", pdf)).isEmpty();
    assertThat(FileKind.of("表.txt", new byte[] {65, 0, 66})).as("no text has zero bytes").isEmpty();
  }

  @Test
  void aMarkIsFoundInEitherEncodingAndAcrossTheRunsOfADocument() throws IOException {
    byte[] national = "密级：机密".getBytes(Charset.forName("GB18030"));
    assertThat(marked(FileKind.TXT, national)).isTrue();
    byte[] packed = zip("word/document.xml", "<w:t>机密</w:t><w:t>★</w:t><w:t>10年</w:t>");
    assertThat(marked(FileKind.DOCX, packed)).isTrue();
    assertThat(marked(FileKind.DOCX, zip("word/document.xml", "<w:t>涉密工作的一般说明</w:t>"))).isFalse();
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] bomb = zip("word/document.xml", "0".repeat(41 * 1024 * 1024));
    assertThat(bomb.length).isLessThan(FileKind.LARGEST);
    assertThatThrownBy(() -> FileKind.DOCX.texts(bomb)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "MET,80,true",
    "MET,100,true",
    "MET,79.99,false",
    "MET,100.01,false",
    "PARTLY,60,true",
    "PARTLY,80,false",
    "NOT_MET,0,true",
    "NOT_MET,60,false",
    "NOT_MET,-1,false",
    "PARTLY,,true",
  })
  void aPercentageMustFitItsPhrase(Attainment state, @Nullable BigDecimal percent, boolean fits) {
    Judgement judgement = new Judgement(state, percent);
    assertThat(judgement.fits(ScoringProfiles.standard(), new Target.Qualitative("更好")))
        .isEqualTo(fits);
  }

  private static boolean marked(FileKind kind, byte[] bytes) throws IOException {
    return Gate.check("test", kind.texts(bytes).toArray(String[]::new)).isPresent();
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
