package org.xinheng.cli;

import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.xinheng.backup.BackupRefused;
import org.xinheng.crypto.KeyProblem;
import org.xinheng.database.DatabaseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence on stderr and the contract's exit code. */
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (failure instanceof NotAccepted refused) {
      command.getErr().println(refused.getMessage());
      return refused.exit();
    }
    if (failure instanceof BackupRefused refused) {
      command.getErr().println(refused.getMessage());
      return Exit.NOT_ACCEPTED;
    }
    if (failure instanceof DatabaseException database) {
      command.getErr().println(database.getMessage());
      return Exit.FAULT;
    }
    if (failure instanceof KeyProblem keys) {
      command.getErr().println(keys.getMessage());
      return Exit.NOT_ACCEPTED;
    }
    if (failure instanceof NoSuchFileException missing) {
      return noFile(command, missing.getFile());
    }
    if (failure instanceof UncheckedIOException io
        && io.getCause() instanceof NoSuchFileException missing) {
      return noFile(command, missing.getFile());
    }
    command.getErr().println("程序出错，没有保存任何改动。请把下面的信息交给维护人员：");
    failure.printStackTrace(command.getErr());
    return Exit.FAULT;
  }

  private static int noFile(CommandLine command, String file) {
    command.getErr().println("找不到文件 " + file + "。请核对路径。");
    return Exit.NOT_ACCEPTED;
  }

  /** Wrong words are quoted in the answer, so those that bear a mark are refused before. */
  static int wrongUsage(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    try {
      GatedFile.checkWords(List.of(args));
    } catch (NotAccepted refused) {
      command.getErr().println(refused.getMessage());
      return refused.exit();
    }
    command.getErr().println("用法不对：" + failure.getMessage());
    command.usage(command.getErr());
    return Exit.WRONG_USAGE;
  }
}
