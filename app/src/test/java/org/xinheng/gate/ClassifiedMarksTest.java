package org.xinheng.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Control;

/** What the gate finds and what it lets pass. */
class ClassifiedMarksTest {

  private static final String MARK = "机密★10年";

  @Test
  @Control("S3")
  void everyMarkIsFoundInEveryDress() {
    List<String> variants = Marks.variants();
    List<String> missed = variants.stream().filter(text -> !ClassifiedMarks.in(text)).toList();
    System.out.println("marks: " + variants.size() + " variants, " + missed.size() + " missed");
    assertThat(variants).hasSizeGreaterThan(15_000);
    assertThat(missed).isEmpty();
  }

  @Test
  @Control("S3")
  void ordinaryWordsPass() {
    List<String> texts = Marks.ordinary(2_000);
    List<String> refused = texts.stream().filter(ClassifiedMarks::in).toList();
    System.out.println("ordinary: " + texts.size() + " texts, " + refused.size() + " refused");
    assertThat(refused.size()).as(refused.toString()).isLessThan(10);
    assertThat(ClassifiedMarks.in("涉密")).isFalse();
  }

  @Test
  @Control("S3")
  void petitionsAsTheyAreWrittenPass() throws IOException {
    Path folder = shared();
    Assumptions.assumeTrue(folder != null, "no folder of petitions beside the project");
    List<String> texts = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().matches(".*\\.(tsv|jsonl)")).toList()) {
        texts.addAll(Files.readAllLines(file));
      }
    }
    long refused = texts.stream().filter(ClassifiedMarks::in).count();
    System.out.println("petitions: " + texts.size() + " texts, " + refused + " refused");
    assertThat(refused * 1000.0 / texts.size()).isLessThan(5);
  }

  private static @org.jspecify.annotations.Nullable Path shared() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("shared/data/petitions");
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return null;
  }

  @Test
  @Control("S3")
  void bytesAreReadInEveryEncodingAndPacking() throws IOException {
    for (String encoding : List.of("UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16")) {
      assertFound(("前言\n" + MARK + "\n").getBytes(Charset.forName(encoding)), encoding);
    }
    assertFound("密級：機密".getBytes(Charset.forName("Big5")), "Big5");
    byte[] xml = "<w:r><w:t>机</w:t></w:r><w:r><w:t>密★</w:t></w:r>".getBytes(StandardCharsets.UTF_8);
    assertFound(zip("word/header1.xml", xml), "header of a document");
    assertFound(zip("docProps/core.xml", xml), "properties");
    assertFound(zip("机密★10年.txt", new byte[0]), "name of a member");
    assertFound(zip("inner.zip", zip("xl/sharedStrings.xml", xml)), "archive in an archive");
    assertFound(
        pdf(("(" + MARK + ") Tj").getBytes(Charset.forName("UTF-16BE"))), "stream of a PDF");
    assertFound(Pdfs.titled(MARK), "title of a PDF");
    assertThat(Gate.check("test", zip("word/document.xml", "涉密".getBytes(StandardCharsets.UTF_8))))
        .isEmpty();
    assertThat(Gate.check("test", Pdfs.titled("ordinary"))).isEmpty();
  }

  @Test
  void whatCannotBeLookedThroughIsSaidToBeTooMuch() throws IOException {
    byte[] nested =
        zip("a.zip", zip("b.zip", zip("c.zip", zip("d.zip", zip("e.txt", new byte[1])))));
    assertThat(Gate.isBeyondLooking(nested)).isTrue();
    assertThat(Gate.isBeyondLooking(zip("zeros", new byte[41 * 1024 * 1024]))).isTrue();
    assertThat(Gate.isBeyondLooking(pdf(new byte[41 * 1024 * 1024]))).isTrue();
    assertThat(Gate.isBeyondLooking(zip("zeros", new byte[1024 * 1024]))).isFalse();
  }

  @Test
  @Control("H9")
  void noTextTakesMoreThanTimeInProportion() {
    for (String piece :
        List.of(
            "密", "机密", "秘密10", "密级:", "【机密", "<w:t>密", "机 密 \n", "一二三密", "秘密保密期限", "*", "机密*")) {
      String text = piece.repeat(2_000_000 / piece.length());
      assertThat(work(() -> ClassifiedMarks.in(text))).as(piece).isLessThan(3_000);
    }
    for (String piece : List.of("<", "&#", "\\'", "PK\u0003\u0004", "%PDF-", "stream\nx")) {
      byte[] open = piece.repeat(5_000_000 / piece.length()).getBytes(StandardCharsets.UTF_8);
      assertThat(work(() -> Gate.look(open))).as(piece).isLessThan(5_000);
    }
  }

  /** Milliseconds of work of this thread, however busy the machine is. */
  private static long work(Runnable run) {
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    long begun = threads.getCurrentThreadCpuTime();
    run.run();
    return (threads.getCurrentThreadCpuTime() - begun) / 1_000_000;
  }

  private static void assertFound(byte[] content, String where) {
    assertThat(Gate.check("test", content)).as(where).isPresent();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] pdf(byte[] stream) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        "%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\r\n".getBytes(StandardCharsets.US_ASCII));
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
      packed.write(stream);
    }
    return out.toByteArray();
  }
}
