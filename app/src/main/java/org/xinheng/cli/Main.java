package org.xinheng.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;

/** The program's entrance: {@code ./xinheng COMMAND …}. */
@Command(
    name = "xinheng",
    description = "信衡：信访办理与预算绩效",
    mixinStandardHelpOptions = true,
    version = Main.VERSION,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ReadCommand.class,
      CodeCommand.class,
      DueCommand.class,
      ScoreCommand.class,
      ImportCommand.class,
      EvaluateCommand.class,
      ClocksCommand.class,
      GenerateCommand.class,
      SearchCommand.class,
      KeysCommand.class,
      SealCommand.class,
      ExportHistoryCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      VerifyBackupCommand.class,
      RestoreCommand.class,
      RestoreDrillCommand.class,
      ExportDataCommand.class,
      ImportDataCommand.class,
      BenchCommand.class
    })
public final class Main {

  /** Name and version, as printed and as written into backups. */
  static final String VERSION = "xinheng 0.1.0";

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The command line with its commands, writing UTF-8 whatever the machine's locale is. */
  static CommandLine commandLine() {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(Main::gated)
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(Failures::wrongUsage);
  }

  /** No command runs on words that bear a mark of classified content. */
  private static int gated(ParseResult parsed) {
    try {
      GatedFile.checkWords(parsed.originalArgs());
    } catch (NotAccepted refused) {
      throw new ExecutionException(parsed.commandSpec().commandLine(), "refused", refused);
    }
    return new CommandLine.RunLast().execute(parsed);
  }
}
