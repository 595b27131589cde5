package org.xinheng.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xinheng.crypto.CipherProfile;
import org.xinheng.crypto.KeyFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the master key is, how it is protected, and which algorithms are used. */
final class KeyOptions {

  @Option(
      names = "--master-key",
      paramLabel = "FILE",
      description = "主密钥文件（默认 数据目录/keys/master.key，可以在移动介质上）")
  @Nullable Path file;

  @Mixin final PassphraseOptions passphrase = new PassphraseOptions();

  @Option(
      names = "--cipher-profile",
      paramLabel = "NAME",
      description = "新内容使用的算法：guomi（国密，默认）或 international（国际）；两种都始终可读")
  @Nullable String profile;

  /** The key file of a data folder. */
  KeyFile keyFile(Path data) {
    return passphrase.on(path(data));
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
}
