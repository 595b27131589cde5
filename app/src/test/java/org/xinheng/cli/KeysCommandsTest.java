package org.xinheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.crypto.KeyFile;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Migrations;
import org.xinheng.house.Control;
import picocli.CommandLine;

/** The commands about keys as an administrator gives them, on a folder whose server runs. */
class KeysCommandsTest {

  private Path root;
  private Path key;
  private Database database;
  private String out = "";
  private String err = "";

  @BeforeEach
  void open() throws IOException {
    root = Files.createTempDirectory("xinheng-keys");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    key = root.resolve("data/keys/master.key");
    DatabaseFolder folder = DatabaseFolder.of(root.resolve("data"));
    database = Database.open(folder, Database.Mode.SERVE, DatabaseListener.SILENT);
    Migrations.bringUp(database);
    sql("insert into identity.region (code, name) values ('139901', '清河县')");
  }

  @AfterEach
  void close() throws IOException {
    database.close();
    try (var files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private DSLContext owner() {
    return DSL.using(database.as(DatabaseRole.MIGRATOR).dataSource(), SQLDialect.POSTGRES);
  }

  private void sql(String statement) {
    owner().execute(statement);
  }

  /** Gives a {@code keys} command and expects its exit code. */
  private void keys(int exit, String... words) {
    List<String> all = new ArrayList<>(List.of("keys"));
    all.addAll(Arrays.asList(words));
    all.addAll(List.of("--data", root.resolve("data").toString()));
    StringWriter said = new StringWriter();
    StringWriter complained = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(complained, true));
    int found = line.execute(all.toArray(String[]::new));
    out = said.toString();
    err = complained.toString();
    assertThat(found).as(all + "\n" + out + err).isEqualTo(exit);
  }

  private String share(String set, int number) {
    return root.resolve(set).resolve("share-" + number + ".txt").toString();
  }

  @Test
  @Control({"K4", "K8"})
  void rotatedSplitLostAndRecovered() throws IOException {
    keys(0, "status");
    assertThat(out).contains("在用主密钥", "国密", "在密钥文件中", "没有分发记录");
    keys(0, "split", "--out", root.resolve("old").toString());
    assertThat(Files.readString(Path.of(share("old", 1)))).contains("第 1 份，共 3 份");
    keys(3, "split", "--out", root.resolve("old").toString());
    assertThat(err).contains("已经存在");

    String first = KeyFile.plain(key).read().getFirst().id();
    keys(0, "rotate", "--cipher-profile", "international");
    assertThat(out).contains("轮换完成", first, "没有内容再由旧密钥保护");
    keys(0, "status", "--json");
    assertThat(out.replace(" ", ""))
        .contains("\"profile\":\"international\"", "\"state\":\"left\"");
    keys(0, "check");
    assertThat(out).contains("打不开的\t0");
    keys(4, "discard");
    assertThat(err).contains("还没有分发份额", "没有删去");
    keys(0, "split", "--out", root.resolve("new").toString());
    keys(0, "discard");
    assertThat(out).contains(first);

    Path away = root.resolve("lost.key");
    Files.move(key, away);
    keys(3, "status");
    assertThat(err).contains("找不到主密钥文件", "keys join");
    assertThat(key).doesNotExist();
    keys(3, "join", share("old", 1), share("old", 2));
    assertThat(err).contains("里没有本数据库使用的主密钥");
    assertThat(key).as("not left behind").doesNotExist();
    keys(3, "join", share("new", 1), share("old", 2));
    assertThat(err).contains("不是同一次分发的");
    mistyped(share("new", 3), root.resolve("typed.txt"));
    keys(3, "join", share("new", 1), root.resolve("typed.txt").toString());
    assertThat(err).contains("typed.txt 第 4 行有误");
    keys(0, "join", share("new", 1), share("new", 3));
    assertThat(KeyFile.plain(key).read()).isEqualTo(KeyFile.plain(away).read());

    keys(3, "join", share("old", 1), share("old", 2));
    assertThat(err).contains("已经存在", "--add");
    keys(0, "join", share("old", 1), share("old", 2), "--add");
    assertThat(KeyFile.plain(key).read().getLast().id()).isEqualTo(first);
    keys(0, "discard");
    keys(0, "erase");
    assertThat(out).contains("本次再次销毁的密钥\t0");
    assertThat(
            owner()
                .fetch("select kind from ledger.entry where region = '139901' order by seq")
                .getValues(0, String.class))
        .containsExactly(
            "keys.split",
            "keys.rotation-begun",
            "keys.rotation-ended",
            "keys.split",
            "keys.discarded",
            "keys.joined",
            "keys.discarded");
  }

  private static void mistyped(String share, Path copy) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(share)));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("4. ")) {
        lines.set(i, "4. " + (line.charAt(3) == '7' ? '8' : '7') + line.substring(4));
      }
    }
    Files.write(copy, lines);
  }

  @Test
  @Control("K3")
  void anotherInstallationsKeyIsRefusedAndAProtectedOneAsksForItsWords() throws IOException {
    keys(0, "status");
    Path own = root.resolve("own.key");
    Files.copy(key, own, StandardCopyOption.COPY_ATTRIBUTES);
    Files.delete(key);
    KeyFile.plain(key).create();
    keys(3, "status");
    assertThat(err).contains("里没有本数据库使用的主密钥", "不予启动");
    Files.move(own, key, StandardCopyOption.REPLACE_EXISTING);
    Path words = Files.writeString(root.resolve("words"), "青山绿水金山银山十二个字\n");
    keys(0, "protect", "--new-passphrase-file", words.toString());
    keys(3, "status");
    assertThat(err).contains("受口令保护");
    keys(0, "status", "--master-key-passphrase-file", words.toString());
    keys(0, "rotate", "--master-key-passphrase-file", words.toString());
    keys(3, "status");
    assertThat(err).as("protected after a rotation too").contains("受口令保护");
    keys(0, "protect", "--none", "--master-key-passphrase-file", words.toString());
    keys(0, "check");
  }
}
