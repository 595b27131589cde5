package org.xinheng.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.CipherProfile;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.KeyProblem;
import picocli.CommandLine.Option;

/** Where the master key is, how it is protected, and which algorithms are used. */
final class KeyOptions {

  @Option(
      names = "--master-key",
      paramLabel = "FILE",
      description = "主密钥文件（默认 数据目录/keys/master.key，可以在移动介质上）")
  @Nullable Path file;

  @Option(
      names = "--master-key-passphrase-file",
      paramLabel = "FILE",
      description = "主密钥文件的口令所在文件（第一行）")
  @Nullable Path passphraseFile;

  @Option(names = "--ask-passphrase", description = "启动时询问主密钥文件的口令")
  boolean ask;

  @Option(
      names = "--cipher-profile",
      paramLabel = "NAME",
      description = "新内容使用的算法：guomi（国密，默认）或 international（国际）；两种都始终可读")
  @Nullable String profile;

  private char @Nullable [] asked;

  /** The key file of a data folder. */
  KeyFile keyFile(Path data) {
    char[] words = passphrase();
    return words == null ? KeyFile.plain(path(data)) : KeyFile.under(path(data), words);
  }

  /** Where that file is. */
  Path path(Path data) {
    return file == null ? data.resolve("keys").resolve("master.key") : file;
  }

  /** The algorithms asked for; empty to keep what the installation has. */
  @Nullable CipherProfile cipherProfile() {
    String name = profile;
    return name == null
        ? null
        : CipherProfile.of(name)
            .orElseThrow(
                () -> NotAccepted.usage("没有算法 " + name + "。可用的有：guomi（国密）、international（国际）。"));
  }

  private char @Nullable [] passphrase() {
    if (passphraseFile != null) {
      return firstLine(passphraseFile);
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
