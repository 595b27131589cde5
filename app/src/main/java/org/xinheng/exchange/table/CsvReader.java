package org.xinheng.exchange.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.exchange.table.UnreadableTable.Why;
import org.xinheng.shared.Csv;

/** A csv (RFC 4180) as text; commas, or tabs as spreadsheets copy them, between the cells. */
final class CsvReader {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char QUOTE = '"';

  private final String text;
  private final char between;
  private final List<List<String>> lines = new ArrayList<>();
  private List<String> line = new ArrayList<>();
  private int at;

  private CsvReader(String text) {
    this.text = text;
    String first = text.lines().findFirst().orElse("");
    this.between = first.indexOf(',') < 0 && first.indexOf('\t') >= 0 ? '\t' : ',';
  }

  static List<List<String>> read(byte[] content) throws UnreadableTable {
    String text = decoded(content);
    return new CsvReader(text.startsWith(Csv.MARK) ? text.substring(1) : text).lines();
  }

  private static String decoded(byte[] content) throws UnreadableTable {
    try {
      return strict(StandardCharsets.UTF_8, content);
    } catch (CharacterCodingException notUtf8) {
      try {
        return strict(GB18030, content);
      } catch (CharacterCodingException neither) {
        throw new UnreadableTable(Why.ENCODING);
      }
    }
  }

  private static String strict(Charset charset, byte[] content) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(content))
        .toString();
  }

  private List<List<String>> lines() throws UnreadableTable {
    while (at < text.length()) {
      line.add(cell());
      if (at < text.length() && text.charAt(at) == between) {
        at++;
        if (at == text.length()) {
          line.add("");
        }
      } else {
        end();
      }
    }
    if (!line.isEmpty()) {
      end();
    }
    return lines;
  }

  private void end() throws UnreadableTable {
    List<String> cells = Tables.trimmed(line);
    Tables.check(lines.size() + 1, cells.size());
    lines.add(cells);
    line = new ArrayList<>();
    at += text.startsWith("\r\n", at) ? 2 : at < text.length() ? 1 : 0;
  }

  private String cell() throws UnreadableTable {
    return Csv.bare(at < text.length() && text.charAt(at) == QUOTE ? quoted() : plain());
  }

  private String plain() {
    int from = at;
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private boolean isEnd(char sign) {
    return sign == between || sign == '\n' || sign == '\r';
  }

  private String quoted() throws UnreadableTable {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char sign = text.charAt(at++);
      if (sign != QUOTE) {
        cell.append(sign);
      } else if (at < text.length() && text.charAt(at) == QUOTE) {
        cell.append(QUOTE);
        at++;
      } else if (at == text.length() || isEnd(text.charAt(at))) {
        return cell.toString();
      } else {
        throw new UnreadableTable(Why.BROKEN);
      }
    }
    throw new UnreadableTable(Why.BROKEN);
  }
}
