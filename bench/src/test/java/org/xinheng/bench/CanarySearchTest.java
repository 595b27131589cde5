package org.xinheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search finds what was put there on purpose, and finds nothing after the whole test run. */
class CanarySearchTest {

  /** The words that the program's tests send to every entrance, behind a mark. */
  private static final String SENT = "金丝雀七三一";

  /** A word that the same tests store on purpose, many times. */
  private static final String STORED = "清河县信访局";

  @Test
  void whatIsThereOnPurposeIsFoundInEveryForm(@TempDir Path folder) throws IOException {
    for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")) {
      byte[] words = ("前" + SENT + "后").getBytes(Charset.forName(encoding));
      expect(folder, encoding, words, encoding);
      byte[] odd = new byte[words.length + 4097];
      System.arraycopy(words, 0, odd, 4097, words.length);
      expect(folder, encoding + "-odd", odd, encoding);
      expect(folder, encoding + "-zlib", packed(words, "zlib"), "deflated " + encoding);
      expect(folder, encoding + "-gzip", packed(words, "gzip"), "deflated " + encoding);
      expect(folder, encoding + "-zip", packed(words, "zip"), "deflated " + encoding);
    }
    assertThat(CanarySearch.search("别的词语", List.of(folder))).isEmpty();
    Files.writeString(folder.resolve(SENT + ".txt"), "");
    assertThat(CanarySearch.search(SENT, List.of(folder)))
        .anyMatch(hit -> hit.endsWith("nameUTF-8"));
  }

  private static void expect(Path folder, String name, byte[] content, String form)
      throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    assertThat(CanarySearch.search(SENT, List.of(folder))).contains(file + " " + form);
  }

  private static byte[] packed(byte[] words, String how) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("some bytes before x".getBytes(StandardCharsets.US_ASCII));
    try (OutputStream out = packer(bytes, how)) {
      out.write(words);
      out.write(words);
    }
    return bytes.toByteArray();
  }

  private static OutputStream packer(OutputStream bytes, String how) throws IOException {
    if (how.equals("zip")) {
      ZipOutputStream zip = new ZipOutputStream(bytes);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      return zip;
    }
    return how.equals("gzip") ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes);
  }

  @Test
  void nothingTurnedAwayIsLeftAfterTheTestsOfTheProgram() throws IOException {
    Path data = Path.of("../app/target/test-data").toAbsolutePath().normalize();
    Assumptions.assumeTrue(Files.isDirectory(data), "the program's tests have not run here");
    assertThat(CanarySearch.search(STORED, List.of(data))).as("positive control").isNotEmpty();
    assertThat(CanarySearch.search(SENT, List.of(data))).isEmpty();
  }
}
