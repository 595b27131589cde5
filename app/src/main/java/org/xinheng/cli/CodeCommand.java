package org.xinheng.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.code.Parsed;
import org.xinheng.statute.code.ProjectCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code code CODE…}: checks project codes. */
@Command(name = "code", description = "核对项目编码")
final class CodeCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "CODE", description = "21 位项目编码")
  private List<String> codes = List.of();

  @Option(names = "--json", description = "输出 JSON")
  private boolean json;

  @Override
  public Integer call() {
    List<Checked> checked = codes.stream().map(CodeCommand::check).toList();
    var out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.of(new Answer(checked)));
    } else {
      checked.forEach(c -> out.println(c.code() + "\t" + c.words()));
    }
    return Exit.DONE;
  }

  private static Checked check(String raw) {
    return switch (ProjectCode.parse(raw)) {
      case Parsed.Bad<ProjectCode> bad -> new Checked(raw.replaceAll("\\s", ""), "invalid", null);
      case Parsed.Good<ProjectCode> good -> check(good.value());
    };
  }

  private static Checked check(ProjectCode code) {
    return switch (code.check()) {
      case ProjectCode.Check.Valid valid -> new Checked(code.text(), "valid", null);
      case ProjectCode.Check.Invalid invalid ->
          new Checked(code.text(), "invalid", String.valueOf(invalid.expected()));
      case ProjectCode.Check.Unreadable unreadable -> new Checked(code.text(), "invalid", null);
      case ProjectCode.Check.NotApplicable other ->
          new Checked(code.text(), "not-applicable", null);
    };
  }

  /** The whole answer. */
  record Answer(List<Checked> codes) {}

  /**
   * One code.
   *
   * @param code the code without blanks
   * @param check valid, invalid or not-applicable
   * @param expected the check character that would be right, where it can be told
   */
  record Checked(String code, String check, @Nullable String expected) {

    String words() {
      return switch (check) {
        case "valid" -> "校验位正确";
        case "not-applicable" -> "该类编码没有校验位";
        default -> expected == null ? "编码格式不对" : "校验位应为 " + expected;
      };
    }
  }
}
