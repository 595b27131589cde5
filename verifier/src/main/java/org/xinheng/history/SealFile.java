package org.xinheng.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * A seal as it is handed out: a text file that people can read, one a seal, kept where the operator
 * of the database cannot rewrite it. Small seals list their entries, so that what was rewritten can
 * be named.
 *
 * @param seal the seal
 * @param leaves its entries in order; empty when there are more than {@link #LISTED}
 */
public record SealFile(Seal seal, List<Leaf> leaves) {

  /** A seal with more entries (made by a bulk load) is handed out without their list. */
  public static final int LISTED = 20_000;

  private static final String TITLE = "信衡封存单 xinheng-seal 1";
  private static final HexFormat HEX = HexFormat.of();
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /**
   * One sealed entry.
   *
   * @param chain id of the matter or other object
   * @param seq position in the chain; 0 in the access log
   * @param hash the hash that was sealed
   */
  public record Leaf(String chain, int seq, byte[] hash) {}

  public SealFile {
    leaves = leaves.size() > LISTED ? List.of() : List.copyOf(leaves);
  }

  /** The file's name below the folder of seals: county, month, number. */
  public String name() {
    String month = time(seal.at()).toString().substring(0, "2025-10".length());
    return "%s/%s/%08d.txt".formatted(seal.region(), month, seal.number());
  }

  /** The file's text. */
  public String text() {
    StringBuilder text = new StringBuilder(TITLE).append('\n');
    line(text, "region 地区", seal.region());
    line(text, "number 序号", Long.toString(seal.number()));
    line(text, "at 时间", time(seal.at()).toString());
    line(text, "entries 条数", Integer.toString(seal.entries()));
    line(text, "root 根值", HEX.formatHex(seal.root()));
    line(text, "previous 上一封存", HEX.formatHex(seal.previous()));
    line(text, "hash 校验值", HEX.formatHex(seal.hash()));
    text.append('\n');
    leaves.forEach(leaf ->
        text.append(leaf.chain())
            .append(' ')
            .append(leaf.seq())
            .append(' ')
            .append(HEX.formatHex(leaf.hash()))
            .append('\n'));
    return text.toString();
  }

  /** The moment of a seal in China's civil time. */
  public static OffsetDateTime time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(CHINA);
  }

  /** Reads every seal below a folder, oldest first. */
  public static List<SealFile> readAll(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[0-9]{8,}\\.txt"))
          .map(SealFile::read)
          .sorted(
              Comparator.comparing((SealFile f) -> f.seal().region())
                  .thenComparing(f -> f.seal().number()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file back; a file that was changed by hand is unreadable. */
  public static SealFile read(Path file) {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new UnreadableExport("cannot read the seal " + file + ": " + e.getMessage(), e);
    }
  }

  static SealFile parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(TITLE)) {
      throw new UnreadableExport("not a seal");
    }
    int blank = lines.indexOf("");
    Map<String, String> head = new HashMap<>();
    lines
        .subList(1, blank)
        .forEach(
            l -> head.put(l.substring(0, l.indexOf(' ')), l.substring(l.lastIndexOf(' ') + 1)));
    List<Leaf> leaves = new ArrayList<>();
    lines.subList(blank + 1, lines.size()).forEach(l -> leaves.add(leaf(l)));
    SealFile read = new SealFile(seal(head), leaves);
    if (!read.seal().isWhole() || !read.listsWhatItSealed()) {
      throw new UnreadableExport("its check value is wrong");
    }
    return read;
  }

  private boolean listsWhatItSealed() {
    return leaves.isEmpty()
        || java.util.Arrays.equals(
            MerkleTree.root(leaves.stream().map(Leaf::hash).toList()), seal.root());
  }

  private static Seal seal(Map<String, String> head) {
    Instant at = OffsetDateTime.parse(value(head, "at")).toInstant();
    return new Seal(
        value(head, "region"),
        Long.parseLong(value(head, "number")),
        ChronoUnit.MICROS.between(Instant.EPOCH, at),
        Integer.parseInt(value(head, "entries")),
        HEX.parseHex(value(head, "root")),
        HEX.parseHex(value(head, "previous")),
        HEX.parseHex(value(head, "hash")));
  }

  private static String value(Map<String, String> head, String name) {
    String value = head.get(name);
    if (value == null) {
      throw new UnreadableExport("it has no " + name);
    }
    return value;
  }

  private static Leaf leaf(String line) {
    String[] parts = line.split(" ", -1);
    return new Leaf(parts[0], Integer.parseInt(parts[1]), HEX.parseHex(parts[2]));
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(' ').append(value).append('\n');
  }
}
