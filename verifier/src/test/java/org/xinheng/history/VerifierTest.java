package org.xinheng.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier as a third party runs it: on files alone. */
class VerifierTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void theDigestIsThatOfTheStandard() {
    byte[] digest = new Sm3().plain("abc".getBytes(StandardCharsets.US_ASCII), 0, 3).done();
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  @Test
  void aTreeOfOneIsItsLeafAndAnOddLeafIsCarriedUp() {
    byte[] a = new Sm3().field("a").done();
    byte[] b = new Sm3().field("b").done();
    byte[] c = new Sm3().field("c").done();
    assertThat(MerkleTree.root(List.of(a))).isEqualTo(a);
    byte[] ab = MerkleTree.root(List.of(a, b));
    assertThat(ab).isNotEqualTo(MerkleTree.root(List.of(b, a)));
    assertThat(MerkleTree.root(List.of(a, b, c))).isEqualTo(MerkleTree.root(List.of(ab, c)));
    assertThatThrownBy(() -> MerkleTree.root(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWholeExportEndsWithZeroAndABrokenOneWithFour() throws IOException {
    List<String> lines = export(4_000);
    assertThat(run(file(lines), "--json"))
        .isEqualTo("0 {\"entries\": 4000, \"seals\": 1, \"ok\": true, \"firstBad\": null}");
    List<String> broken = new ArrayList<>(lines);
    broken.set(2_500, lines.get(2_500).replace("\tpetition.act\t", "\tpetition.other\t"));
    String chain = lines.get(2_500).split("\t", -1)[2];
    assertThat(run(file(broken), "--json"))
        .startsWith("4 ")
        .contains(chain, "\"seq\": 4", "changed");
    assertThat(run(file(broken))).startsWith("4 ").contains("已损坏");
  }

  @Test
  void whatWasHandedOutIsReadBackAndCompared() throws IOException {
    List<String> lines = export(8);
    Seal seal = Seal.parse(lines.getLast().split("\t", -1));
    Path seals = folder.resolve("seals");
    SealFile handedOut = new SealFile(seal, List.of());
    Path file = seals.resolve(handedOut.name());
    Files.createDirectories(file.getParent());
    Files.writeString(file, handedOut.text());
    assertThat(SealFile.readAll(seals)).hasSize(1);
    assertThat(run(file(lines), "--seals", seals.toString())).startsWith("0 ");
    List<String> older =
        lines.subList(0, lines.size() - 1).stream()
            .map(l -> l.replaceAll("\t1\t[0-9]+\t[0-9a-f]{64}$", "\t\t\t"))
            .toList();
    assertThat(run(file(older))).startsWith("0 ");
    assertThat(run(file(older), "--seals", seals.toString()))
        .startsWith("4 ")
        .contains("old-snapshot");
    Files.writeString(file, handedOut.text().replace("entries 条数 8", "entries 条数 7"));
    assertThat(run(file(lines), "--seals", seals.toString()))
        .startsWith("3 ")
        .contains("check value");
  }

  @Test
  void whatIsNoExportIsRefusedWithItsReason() throws IOException {
    assertThat(run(file(List.of("something else")))).startsWith("3 ");
    assertThat(run(file(List.of(ExportFile.TITLE, "X\t1")))).startsWith("3 ");
    assertThat(run(file(List.of(ExportFile.TITLE, "E\t1")))).startsWith("3 ").contains("16 fields");
    assertThat(run(folder.resolve("missing"))).startsWith("3 ");
    assertThat(run(null)).startsWith("2 ");
  }

  /** Chains of four entries, all under one seal. */
  private static List<String> export(int entries) {
    List<String> lines = new ArrayList<>(List.of(ExportFile.TITLE));
    List<byte[]> leaves = new ArrayList<>();
    byte[] previous = Link.start();
    for (int i = 0; i < entries; i++) {
      previous = i % 4 == 0 ? Link.start() : previous;
      Link open = link(new UUID(i / 4, 1).toString(), i % 4 + 1, previous, new byte[0], null);
      byte[] hash = open.expected();
      leaves.add(hash);
      lines.add(link(open.chain(), open.seq(), previous, hash, new Link.Place(1, i, hash)).line());
      previous = hash;
    }
    byte[] root = MerkleTree.root(leaves);
    lines.add(Seal.next("130001", 1, 1_760_490_000_000_001L, entries, root, Link.start()).line());
    return lines;
  }

  private static Link link(
      String chain,
      int seq,
      byte[] previous,
      byte[] hash,
      Link.@org.jspecify.annotations.Nullable Place place) {
    byte[] content = ("内容 " + seq).getBytes(StandardCharsets.UTF_8);
    return new Link(
        "130001",
        chain,
        seq,
        "petition.act",
        "2025-10-15",
        "1760490000000000",
        "",
        "",
        true,
        content,
        previous,
        hash,
        place);
  }

  private Path file(List<String> lines) throws IOException {
    return Files.writeString(
        Files.createTempFile(folder, "export", ".txt"), String.join("\n", lines) + "\n");
  }

  private static String run(@org.jspecify.annotations.Nullable Path export, String... options) {
    List<String> args = new ArrayList<>(List.of(options));
    if (export != null) {
      args.add(export.toString());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exit = VerifierMain.run(args, out, out);
    return exit + " " + said.toString(StandardCharsets.UTF_8).strip();
  }
}
