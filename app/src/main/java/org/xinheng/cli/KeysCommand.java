package org.xinheng.cli;

import picocli.CommandLine.Command;

/** {@code keys …}: the master key: where it stands, its rotation, its shares, its protection. */
@Command(
    name = "keys",
    description = "主密钥：状态、核对、轮换、分发份额、恢复、口令保护、恢复备份后再次销毁",
    subcommands = {
      KeysStatusCommand.class,
      KeysCheckCommand.class,
      KeysRotateCommand.class,
      KeysDiscardCommand.class,
      KeysSplitCommand.class,
      KeysJoinCommand.class,
      KeysProtectCommand.class,
      KeysEraseCommand.class
    })
final class KeysCommand {}
