package org.xinheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.doors.Rates;
import org.xinheng.house.Control;
import picocli.CommandLine;

/** The gate before the command line, and who may reach the program over a network. */
class GatedCommandsTest {

  private final StringWriter err = new StringWriter();
  private final StringWriter out = new StringWriter();

  private int run(String... words) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err, true));
    line.setOut(new PrintWriter(out, true));
    return line.execute(words);
  }

  @Test
  @Control("S1")
  void aMarkedFileIsReadByNoCommand(@TempDir Path folder) throws IOException {
    for (String encoding : List.of("UTF-8", "GB18030", "UTF-16LE")) {
      Path file = folder.resolve(encoding + ".txt");
      Files.write(file, "绩效文本\n机密★10年\n".getBytes(Charset.forName(encoding)));
      for (List<String> command :
          List.of(
              List.of("read", file.toString()),
              List.of("score", file.toString()),
              List.of("due", "--batch", file.toString()),
              List.of("import", file.toString(), "--data", folder.resolve("data").toString()))) {
        assertThat(run(command.toArray(String[]::new))).as(encoding + command).isEqualTo(4);
      }
    }
    assertThat(err.toString()).contains("保密工作机构", "第31条");
    assertThat(out.toString()).isEmpty();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  @Control("S1")
  void markedWordsAndFileNamesAreTurnedAway(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("机密★10年.txt");
    Files.writeString(file, "绩效文本");
    assertThat(run("read", file.toString())).isEqualTo(4);
    assertThat(run("code", "机密★10年")).isEqualTo(4);
    assertThat(run("keys", "join", file.toString(), file.toString())).isEqualTo(4);
    assertThat(run("no-such-command", "机密★10年")).isEqualTo(4);
    assertThat(run("due", "--no-such-option", "机密★10年")).isEqualTo(4);
    assertThat(err.toString()).contains("保密工作机构").doesNotContain("10年");
  }

  /** Reads of files that no outsider chose. */
  private static final Map<String, String> OWN =
      Map.of(
          "DemoClock.java", "the demonstration's own clock",
          "DemoAccountsFile.java", "the demonstration's own accounts",
          "DemoCommand.java", "the process number of the own database",
          "PassphraseOptions.java", "a passphrase, which never enters the records",
          "TlsFiles.java", "certificate and key, which never enter the records",
          "GatedFile.java", "the gate itself");

  @Test
  @Control("S1")
  void noCommandReadsAFileBesideTheGate() throws IOException {
    Path sources = Path.of("src/main/java/org/xinheng/cli");
    try (var files = Files.list(sources)) {
      for (Path file : files.filter(it -> !OWN.containsKey(it.getFileName().toString())).toList()) {
        List<String> reads =
            Files.readAllLines(file).stream()
                .filter(line ->
                    line.matches(
                        ".*(Files\\.(read|newBufferedReader|newInput|lines)|Reader\\(\\)\\.read).*"))
                .filter(line -> !line.contains("GatedFile.check("))
                .toList();
        assertThat(reads).as(file.toString()).isEmpty();
      }
    }
  }

  private int serve(String... more) {
    List<String> words =
        new java.util.ArrayList<>(
            List.of("serve", "--allow-root", "--data", "target/no-such-data"));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  @Test
  void offTheMachineTlsOrAProxyIsNeeded() {
    assertThat(serve("--bind", "192.0.2.7")).isEqualTo(4);
    assertThat(err.toString()).contains("必须用 TLS", "--trusted-proxy");
    assertThat(serve("--bind", "0.0.0.0")).isEqualTo(4);
    assertThat(serve("--tls-cert", "x.pem")).isEqualTo(2);
    assertThat(serve("--tls-cert", "x.pem", "--tls-key", "y.pem", "--trusted-proxy", "10.0.0.1"))
        .isEqualTo(2);
    assertThat(serve("--tls-cert", "no-such.pem", "--tls-key", "no-such.pem")).isEqualTo(3);
    assertThat(serve("--port", "18123", "--portal-port", "18123")).isEqualTo(2);
  }

  @Test
  void behindAProxyOnlyThatProxyIsBelieved() {
    ReachOptions reach = new ReachOptions();
    reach.proxy = "10.0.0.1";
    reach.bind = "10.0.0.2";
    reach.hosts = List.of("Xinfang.Example");
    assertThat(reach.settings())
        .containsEntry("server.forward-headers-strategy", "native")
        .containsEntry("server.tomcat.remoteip.internal-proxies", "\\Q10.0.0.1\\E")
        .containsEntry("server.servlet.session.cookie.name", "__Host-xinheng")
        .containsEntry("server.servlet.session.cookie.secure", true);
    assertThat(reach.doors(0, Rates.NONE).hosts())
        .contains("xinfang.example", "10.0.0.2", "localhost");
    assertThat(new ReachOptions().settings())
        .containsEntry("server.forward-headers-strategy", "none")
        .doesNotContainKey("server.servlet.session.cookie.secure");
  }
}
