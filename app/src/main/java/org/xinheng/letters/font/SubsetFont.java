package org.xinheng.letters.font;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A small TrueType font that holds the characters of one letter and nothing else, made from any
 * {@link Face}. A letter of two pages then weighs tens of kilobytes and not twenty-six megabytes.
 */
public final class SubsetFont {

  private static final int VERSION = 0x00010000;
  private static final int MAGIC = 0x5F0F3CF5;
  private static final int WHOLE = 0xB1B0AFBA;
  private static final int ENTRY = 16;

  private final Face face;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final GlyphTable outlines = new GlyphTable();

  private SubsetFont(Face face) {
    this.face = face;
  }

  /** The font of these characters. */
  public static byte[] of(Face face, SortedSet<Integer> characters) throws IOException {
    SubsetFont font = new SubsetFont(face);
    font.add(face.glyph(0));
    for (int character : characters) {
      font.add(face.glyph(character));
    }
    return font.file();
  }

  private void add(Glyph glyph) throws IOException {
    glyphs.add(glyph);
    outlines.add(Contour.of(glyph.outline()));
  }

  private byte[] file() throws IOException {
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put("OS/2", metrics());
    tables.put("cmap", characters());
    tables.put("glyf", outlines.outlines());
    tables.put("head", head());
    tables.put("hhea", horizontal());
    tables.put("hmtx", widths());
    tables.put("loca", bytes(out -> write(out, outlines.offsets())));
    tables.put("maxp", limits());
    tables.put("name", names());
    tables.put("post", bytes(out -> ints(out, 0x00030000, 0, 0, 0, 0, 0, 0, 0)));
    return assembled(tables);
  }

  private static byte[] assembled(Map<String, byte[]> tables) throws IOException {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    int offset = 12 + ENTRY * count;
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] directory =
        bytes(out -> {
          out.writeInt(VERSION);
          shorts(
              out,
              count,
              power * ENTRY,
              Integer.numberOfTrailingZeros(power),
              (count - power) * ENTRY);
          for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            out.writeBytes(table.getKey());
            byte[] content = table.getValue();
            ints(out, sum(content), offset + body.size(), content.length);
            body.write(content);
            body.write(new byte[(4 - content.length % 4) % 4]);
          }
        });
    return bytes(out -> {
      out.write(directory);
      body.writeTo(out);
    });
  }

  /** Sum of a table's words, without which strict readers refuse a font. */
  private static int sum(byte[] content) {
    int sum = 0;
    for (int i = 0; i < content.length; i++) {
      sum += (content[i] & 0xFF) << (24 - 8 * (i % 4));
    }
    return sum;
  }

  private byte[] head() throws IOException {
    return bytes(out -> {
      ints(out, VERSION, VERSION, WHOLE, MAGIC);
      shorts(out, 0, face.unitsPerEm());
      // Made and changed: never, so that the same letter is the same bytes.
      ints(out, 0, 0, 0, 0);
      shorts(out, 0, face.descent(), face.unitsPerEm(), face.ascent());
      shorts(out, 0, 8, 2, 1, 0);
    });
  }

  private byte[] horizontal() throws IOException {
    int widest = glyphs.stream().mapToInt(Glyph::advance).max().orElse(0);
    return bytes(out -> {
      out.writeInt(VERSION);
      shorts(out, face.ascent(), face.descent(), 0, widest);
      shorts(out, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.size());
    });
  }

  private byte[] widths() throws IOException {
    return bytes(out -> {
      for (Glyph glyph : glyphs) {
        double left = glyph.outline().getBounds2D().getMinX();
        shorts(out, glyph.advance(), (int) Math.floor(left));
      }
    });
  }

  private byte[] limits() throws IOException {
    return bytes(out -> {
      out.writeInt(VERSION);
      shorts(out, glyphs.size(), outlines.mostPoints(), outlines.mostContours());
      shorts(out, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
    });
  }

  private byte[] metrics() throws IOException {
    return bytes(out -> {
      shorts(out, 0, face.unitsPerEm() / 2, 400, 5, 0);
      shorts(out, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      out.write(new byte[10]);
      ints(out, 0, 0, 0, 0);
      out.writeBytes("    ");
      shorts(out, 0x40, 0x20, 0xFFFF);
      shorts(out, face.ascent(), face.descent(), 0, face.ascent(), -face.descent());
    });
  }

  /** Which glyph draws which character: one group a character, the first glyph draws none. */
  private byte[] characters() throws IOException {
    int groups = glyphs.size() - 1;
    return bytes(out -> {
      shorts(out, 0, 1, 3, 10);
      out.writeInt(12);
      shorts(out, 12, 0);
      ints(out, 16 + 12 * groups, 0, groups);
      for (int i = 1; i <= groups; i++) {
        int character = glyphs.get(i).codePoint();
        ints(out, character, character, i);
      }
    });
  }

  private byte[] names() throws IOException {
    byte[] name = face.name().getBytes(StandardCharsets.UTF_16BE);
    return bytes(out -> {
      shorts(out, 0, 1, 18, 3, 1, 0x409, 6, name.length, 0);
      out.write(name);
    });
  }

  private static void write(DataOutputStream out, List<Integer> values) throws IOException {
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static void ints(DataOutputStream out, int... values) throws IOException {
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static void shorts(DataOutputStream out, int... values) throws IOException {
    for (int value : values) {
      out.writeShort(value);
    }
  }

  private static byte[] bytes(Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** What writes a table. */
  @FunctionalInterface
  private interface Body {
    void write(DataOutputStream out) throws IOException;
  }
}
