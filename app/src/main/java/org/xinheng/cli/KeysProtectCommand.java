package org.xinheng.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keys protect}: puts the key file under a passphrase, changes it, or takes it away. */
@Command(name = "protect", description = "给主密钥文件加口令、换口令或去掉口令")
final class KeysProtectCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(names = "--new-passphrase-file", paramLabel = "FILE", description = "新口令所在文件（第一行）；不写则询问")
  private @Nullable Path fresh;

  @Option(names = "--none", description = "去掉口令，文件恢复为只靠权限 600 保护")
  private boolean none;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    KeyFile file = data.masterKeys();
    file.protect(none ? null : words());
    spec.commandLine()
        .getOut()
        .println(
            none
                ? "主密钥文件已去掉口令。"
                : "主密钥文件已由口令保护。今后每次启动都要给出口令（--master-key-passphrase-file 或 --ask-passphrase）。");
    return Exit.DONE;
  }

  private char[] words() {
    if (fresh != null) {
      return PassphraseOptions.firstLine(fresh);
    }
    char[] typed = PassphraseOptions.prompt("新口令：");
    if (!Arrays.equals(typed, PassphraseOptions.prompt("再输入一次："))) {
      throw NotAccepted.input("两次输入的口令不同，没有改动。");
    }
    return typed;
  }
}
