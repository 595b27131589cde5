package org.xinheng.history;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar verifier.jar EXPORT [--seals DIR] [--json]}: exit 0 whole, 4 broken, 2 and 3 as
 * ever.
 */
public final class VerifierMain {

  private static final int WRONG_USAGE = 2;
  private static final int NOT_ACCEPTED = 3;
  private static final int BROKEN = 4;

  private VerifierMain() {}

  /** Checks an export alone: no database, no network. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(args), out, err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    Path export = null;
    @Nullable Path seals = null;
    for (int i = 0; i < args.size(); i++) {
      if (args.get(i).equals("--seals") && i + 1 < args.size()) {
        i++;
        seals = Path.of(args.get(i));
      } else if (!args.get(i).startsWith("--")) {
        export = Path.of(args.get(i));
      }
    }
    if (export == null) {
      err.println("用法：java -jar verifier.jar EXPORT [--seals DIR] [--json]");
      return WRONG_USAGE;
    }
    return check(export, seals, args.contains("--json"), out, err);
  }

  private static int check(
      Path export, @Nullable Path seals, boolean json, PrintStream out, PrintStream err) {
    if (!Files.isReadable(export) || (seals != null && !Files.isDirectory(seals))) {
      err.println("找不到文件或目录。请核对路径。");
      return NOT_ACCEPTED;
    }
    try {
      List<SealFile> handedOut = seals == null ? List.of() : SealFile.readAll(seals);
      Report report = ExportFile.verify(export, handedOut);
      out.println(json ? report.json() : report.words());
      return report.ok() ? 0 : BROKEN;
    } catch (UnreadableExport e) {
      err.println("文件无法读取：" + e.getMessage());
      return NOT_ACCEPTED;
    }
  }
}
