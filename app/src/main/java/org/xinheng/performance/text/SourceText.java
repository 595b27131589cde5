package org.xinheng.performance.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The source as rows, from bytes of UTF-8 or GB 18030. */
final class SourceText {
  private static final Charset NATIONAL = Charset.forName("GB18030");

  private SourceText() {}

  /** Decodes strictly as UTF-8, else as GB 18030; refuses what is no text. */
  static String decode(byte[] bytes) {
    refuseOtherFormats(bytes);
    try {
      return strict(StandardCharsets.UTF_8, bytes);
    } catch (CharacterCodingException notUtf8) {
      try {
        return strict(NATIONAL, bytes);
      } catch (CharacterCodingException neither) {
        throw new UnreadableText("文件不是 UTF-8 或 GB18030 编码的文本,请另存为 UTF-8 文本后再读。");
      }
    }
  }

  private static String strict(Charset charset, byte[] bytes) throws CharacterCodingException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return decoder.decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static void refuseOtherFormats(byte[] bytes) {
    if (starts(bytes, 'P', 'K', 3, 4)) {
      throw new UnreadableText("暂不能读取 docx、xlsx 等压缩格式的文件,请另存为 txt 或 md 文本后再读。");
    }
    if (starts(bytes, '%', 'P', 'D', 'F')) {
      throw new UnreadableText("暂不能读取 PDF 文件,请将其中文字导出为 txt 或 md 文本后再读。");
    }
    if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new UnreadableText("暂不能读取 doc、xls 文件,请另存为 txt 或 md 文本后再读。");
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw new UnreadableText("文件含有二进制内容,不是文本,请选择绩效文本的 txt 或 md 文件。");
      }
    }
  }

  private static boolean starts(byte[] bytes, int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((bytes[i] & 0xff) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /** The lines that are not blank, as rows. */
  static List<Row> rows(String content) {
    List<Row> rows = new ArrayList<>();
    String[] lines = content.split("\r\n|\n|\r", -1);
    boolean adjacent = false;
    for (int i = 0; i < lines.length; i++) {
      Row row = Row.of(i + 1, lines[i], adjacent);
      if (!row.blank()) {
        rows.add(row);
      }
      adjacent = !row.blank() || row.tabular();
    }
    return rows;
  }
}
