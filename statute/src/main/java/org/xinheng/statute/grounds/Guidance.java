package org.xinheng.statute.grounds;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.xinheng.statute.reference.LawFile;
import org.xinheng.statute.reference.Text;

/**
 * What a lawful path asks of the petitioner (法定途径指引): what to do, where, by when.
 *
 * @param path the path of Art. 31
 * @param what what to do there
 * @param where the organ to turn to
 * @param byWhen until when, and how long that organ has
 */
public record Guidance(LawfulPath path, Text what, Text where, Text byWhen) {

  private static final Map<LawfulPath, Guidance> ALL = read(LawFile.resource("guidance.txt"));

  /** The guidance of a path; empty for a suggestion, which is answered where it is. */
  public static Optional<Guidance> of(LawfulPath path) {
    return Optional.ofNullable(ALL.get(path));
  }

  private static Map<LawfulPath, Guidance> read(LawFile file) {
    Map<LawfulPath, Guidance> all = new EnumMap<>(LawfulPath.class);
    file.blocks().forEach(block -> {
      block.only("what", "where", "by-when");
      LawfulPath path = Coded.of(LawfulPath.class, block.name()).orElseThrow();
      all.put(
          path,
          new Guidance(path, block.text("what"), block.text("where"), block.text("by-when")));
    });
    return all;
  }
}
