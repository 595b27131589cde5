package org.xinheng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xinheng.backup.BackupCheck;
import org.xinheng.crypto.MasterKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-backup DIR}: reads a backup whole, and names what is damaged. */
@Command(name = "verify-backup", description = "核对一份备份，指出损坏的文件")
final class VerifyBackupCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "备份目录")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--key", paramLabel = "FILE", description = "主密钥文件（默认用数据目录里的）")
  private @Nullable Path key;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException {
    Path file = RestoreCommand.keyFile(key, folder, data.keyFile());
    List<String> faults =
        BackupCheck.faults(
            folder,
            MasterKeys.of(data.keys.passphrase.on(file)),
            spec.commandLine().getErr()::println);
    if (!faults.isEmpty()) {
      throw NotAccepted.input(
          "备份 " + folder + " 有 " + faults.size() + " 处损坏：\n" + String.join("\n", faults));
    }
    spec.commandLine().getOut().println("备份 " + folder + " 完好。");
    return Exit.DONE;
  }
}
