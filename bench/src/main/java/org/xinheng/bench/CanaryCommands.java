package org.xinheng.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives marked words and marked files to the program's commands, and notes which took them. What
 * the commands say goes to a log that is searched afterwards.
 */
final class CanaryCommands {

  private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z][a-z-]+)(?:, [a-z-]+)*  ");

  /** A command that refuses by rule ends with this. */
  private static final int REFUSED = 4;

  private final Path root;
  private final Path work;
  private final List<String> passed = new ArrayList<>();
  private int run;

  CanaryCommands(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  List<String> passed() {
    return List.copyOf(passed);
  }

  int run() {
    return run;
  }

  /** Every command with a marked word, where it can stand. */
  void words(String marked) throws IOException, InterruptedException {
    for (String command : listed(List.of("--help"))) {
      refused(List.of(command, marked));
      refused(List.of(command, "--data", work.resolve(marked).toString()));
    }
    for (String command : listed(List.of("keys", "--help"))) {
      refused(List.of("keys", command, marked));
    }
    refused(List.of(marked));
  }

  private List<String> listed(List<String> help) throws IOException, InterruptedException {
    Path said = work.resolve("help.log");
    Files.deleteIfExists(said);
    finish(start(said, help));
    Matcher names = LISTED.matcher(Files.readString(said));
    List<String> commands = names.results().map(it -> it.group(1)).toList();
    if (commands.isEmpty()) {
      throw new IOException("no commands listed in " + said);
    }
    return commands;
  }

  /** Every command that reads a file, with a marked one that lies outside what is searched. */
  void files(String marked, List<String> encodings) throws IOException, InterruptedException {
    for (String encoding : encodings) {
      byte[] words = ("绩效文本\n" + marked).getBytes(Charset.forName(encoding));
      given("canary.txt", words);
      given("canary.docx", CanaryPlant.zip("word/document.xml", words));
    }
    given(marked + ".txt", "绩效文本".getBytes(StandardCharsets.UTF_8));
  }

  private void given(String name, byte[] content) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("given");
    Path file = Files.write(folder.resolve(name), content);
    try {
      String data = work.resolve("data").toString();
      refused(List.of("read", file.toString()));
      refused(List.of("score", file.toString()));
      refused(List.of("due", "--batch", file.toString()));
      refused(List.of("import", file.toString(), "--data", data));
      refused(List.of("keys", "join", file.toString(), file.toString(), "--data", data));
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }

  private void refused(List<String> words) throws IOException, InterruptedException {
    int exit = finish(start(work.resolve("commands.log"), words));
    if (exit != REFUSED) {
      passed.add(words.getFirst() + " with " + words.size() + " words ended with " + exit);
    }
  }

  /** A command that has to do its work. */
  void must(String... words) throws IOException, InterruptedException {
    Path log = work.resolve("commands.log");
    int exit = finish(start(log, List.of(words)));
    if (exit != 0) {
      throw new IOException(words[0] + " ended with " + exit + ", see " + log);
    }
  }

  private int finish(Process process) throws InterruptedException {
    run++;
    if (!process.waitFor(300, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  /** Starts the program as its launcher does; its folder for passing files is one of ours. */
  Process start(Path log, List<String> words) throws IOException {
    Path target = root.resolve("app").resolve("target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Djava.io.tmpdir=" + work.resolve("tmp"));
    command.add("-cp");
    command.add(target.resolve("xinheng.jar") + ":" + target.resolve("lib") + "/*");
    command.add("org.xinheng.cli.Main");
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
  }
}
