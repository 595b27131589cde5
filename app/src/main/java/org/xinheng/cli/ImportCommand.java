package org.xinheng.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.springframework.context.MessageSource;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseListener;
import org.xinheng.performance.ImportOutcome;
import org.xinheng.performance.Importer;
import org.xinheng.performance.Performances;
import org.xinheng.performance.text.PerformanceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code import FILE [--confirm]}: takes a performance text into the database, whole or not at all.
 */
@Command(name = "import", description = "导入绩效文本（草稿；加 --confirm 当即确认）")
final class ImportCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "绩效文本（txt、md）")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Option(names = "--confirm", description = "当即确认，并采用系统建议的指标口径")
  private boolean confirm;

  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() throws IOException {
    PerformanceText text = ReadCommand.read(file);
    String name = file.getFileName().toString();
    String digest = digest(Files.readAllBytes(GatedFile.check(file)));
    try (Database database = data.open(Database.Mode.COMMAND, DatabaseListener.SILENT);
        var program = Program.start(database, data.clock(), data)) {
      var outcome =
          program
              .getBean(Performances.class)
              .importText(text, name, digest, Importer.PROGRAM, confirm);
      return switch (outcome) {
        case ImportOutcome.Imported imported -> report(imported);
        case ImportOutcome.Refused refused ->
            throw refused(refused, program.getBean(MessageSource.class));
      };
    }
  }

  private int report(ImportOutcome.Imported imported) {
    PrintWriter err = spec.commandLine().getErr();
    imported.warnings().forEach(w -> err.println("第 " + w.line() + " 行：" + w.message()));
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "已导入 "
            + imported.unit().name()
            + " "
            + imported.year()
            + " 年绩效文本："
            + imported.projects()
            + " 个项目，"
            + imported.indicators()
            + " 项指标，"
            + (imported.confirmed() ? "已确认。" : "存为草稿，待经办人确认。"));
    imported
        .proposals()
        .forEach(p ->
            out.println(
                "  "
                    + p.name()
                    + "\t"
                    + p.choice().method().code()
                    + (p.choice().measure() == null ? "" : "\t" + p.choice().measure())));
    return Exit.DONE;
  }

  private static NotAccepted refused(ImportOutcome.Refused refused, MessageSource messages) {
    String why =
        messages.getMessage(refused.why().messageKey(), null, java.util.Locale.SIMPLIFIED_CHINESE);
    String all = why + (refused.lines().isEmpty() ? "" : "\n" + String.join("\n", refused.lines()));
    boolean byRule = refused.why() == ImportOutcome.Why.CLASSIFIED;
    return byRule ? NotAccepted.rule(all + "（《保守国家秘密法》第31条）") : NotAccepted.input(all);
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
