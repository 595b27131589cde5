package org.xinheng.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.KeyProblem;
import picocli.CommandLine.Option;

/** How a protected key file is opened. */
final class PassphraseOptions {

  @Option(
      names = "--master-key-passphrase-file",
      paramLabel = "FILE",
      description = "主密钥文件的口令所在文件（第一行）")
  @Nullable Path file;

  @Option(names = "--ask-passphrase", description = "启动时询问主密钥文件的口令")
  boolean ask;

  private char @Nullable [] asked;

  /** A key file with the passphrase that was given; asked for once. */
  KeyFile on(Path path) {
    char[] words = words();
    return words == null ? KeyFile.plain(path) : KeyFile.under(path, words);
  }

  private char @Nullable [] words() {
    if (file != null) {
      return firstLine(file);
    }
    if (ask && asked == null) {
      asked = prompt("主密钥口令：");
    }
    return asked;
  }

  /** The first line of a file that holds a secret. */
  static char[] firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").toCharArray();
    } catch (IOException e) {
      throw new KeyProblem("读不到口令文件 " + file + "。请核对路径和权限。");
    }
  }

  /** Asks at the terminal, without showing what is typed. */
  static char[] prompt(String words) {
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("%s", words);
    if (typed == null) {
      throw NotAccepted.usage("没有终端，无法询问口令。请改用口令文件。");
    }
    return CharBuffer.wrap(typed).toString().toCharArray();
  }
}
