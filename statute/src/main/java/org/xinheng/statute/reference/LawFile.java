package org.xinheng.statute.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one format of all legal data: blocks headed {@code [name]} with {@code key: value} lines, and
 * {@code #} comments on lines of their own. Plain enough that a clerk can read and mend it.
 *
 * @param name name of the file, for messages
 * @param blocks the blocks in the order of the file
 */
public record LawFile(String name, List<LawBlock> blocks) {

  public LawFile {
    blocks = List.copyOf(blocks);
  }

  /** The resource {@code /law/<name>}; it belongs to the program, so its absence is a fault. */
  public static LawFile resource(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("missing resource /law/" + name));
  }

  /** The resource {@code /law/<name>}, empty when there is none. */
  public static Optional<LawFile> find(String name) {
    try (InputStream in = LawFile.class.getResourceAsStream("/law/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              parse("law/" + name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource /law/" + name, e);
    }
  }

  /**
   * Parses a text.
   *
   * @throws LawFileException on a line that is no header, no field and no comment, on a field
   *     before the first header, and on a block name that occurs twice
   */
  public static LawFile parse(String name, String text) {
    return new Parser(name).parse(text);
  }

  private static final class Parser {
    private final String name;
    private final List<LawBlock> blocks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable String header;
    private int headerLine;
    private List<LawBlock.Field> fields = new ArrayList<>();

    Parser(String name) {
      this.name = name;
    }

    LawFile parse(String text) {
      int number = 0;
      for (String raw : text.lines().toList()) {
        number++;
        String line = raw.strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          take(line, number);
        }
      }
      close();
      return new LawFile(name, blocks);
    }

    private void take(String line, int number) {
      if (line.startsWith("[") && line.endsWith("]")) {
        close();
        open(line.substring(1, line.length() - 1).strip(), number);
      } else {
        fields.add(field(line, number));
      }
    }

    private void open(String block, int number) {
      if (!seen.add(block)) {
        throw new LawFileException(name, number, "段 [" + block + "] 重复");
      }
      header = block;
      headerLine = number;
    }

    private LawBlock.Field field(String line, int number) {
      int colon = line.indexOf(':');
      if (header == null || colon < 1) {
        throw new LawFileException(name, number, "应为“[段名]”或段内的“键: 值”,实为“" + line + "”");
      }
      return new LawBlock.Field(
          line.substring(0, colon).strip(), line.substring(colon + 1).strip(), number);
    }

    private void close() {
      if (header != null) {
        blocks.add(new LawBlock(name, header, headerLine, fields));
        fields = new ArrayList<>();
      }
    }
  }
}
