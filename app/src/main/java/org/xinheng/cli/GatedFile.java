package org.xinheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xinheng.gate.Gate;

/** The gate before the command line: its words, and every file that a command is given to read. */
final class GatedFile {

  private static final String REFUSAL =
      "这段内容带有密级标志，没有读取，也没有保存任何内容。涉密材料请按保密规定线下送交本单位保密工作机构。（《保守国家秘密法》第31条）";

  private GatedFile() {}

  /** Refuses a command whose words bear a mark. */
  static void checkWords(List<String> words) {
    if (Gate.check("command", words.toArray(String[]::new)).isPresent()) {
      throw NotAccepted.rule(REFUSAL);
    }
  }

  /** Refuses a file that bears a mark, in its name or anywhere inside. */
  static Path check(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    if (Gate.check("command", content).isPresent()
        || Gate.check("command", file.toString()).isPresent()) {
      throw NotAccepted.rule(REFUSAL);
    }
    if (Gate.isBeyondLooking(content)) {
      throw NotAccepted.input("文件 " + file + " 压缩层数太多或者展开后太大，无法检查，没有读取。");
    }
    return file;
  }
}
