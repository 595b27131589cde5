package org.xinheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Migrations;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that fills a database: whole after a cut, verified, and never over other matters. */
class GenerateCommandTest {

  private static final String CUT =
      """
      create function petition.cut() returns trigger language plpgsql as
        $$ begin raise exception 'cut'; end $$;
      create trigger cut before insert on petition.generated_batch
        for each row when (new.batch = 1) execute function petition.cut();
      """;

  private Path root;
  private Database database;
  private String out = "";
  private String err = "";

  @BeforeEach
  void open() throws IOException {
    root = Files.createTempDirectory("xinheng-generate");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    database =
        Database.open(
            DatabaseFolder.of(root.resolve("data")),
            Database.Mode.SERVE,
            DatabaseListener.SILENT);
    Migrations.bringUp(database);
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

  private DSLContext sql() {
    return DSL.using(database.as(DatabaseRole.MIGRATOR).dataSource(), SQLDialect.POSTGRES);
  }

  /** Gives a command and expects its exit code. */
  private void command(int exit, String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
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

  private void generate(int exit, String seed) {
    command(
        exit, "generate", "--petitions", "4100", "--seed", seed, "--as-of", "2026-06-30", "--json");
  }

  private int matters() {
    return sql().fetchCount(DSL.table("petition.matter"));
  }

  @Test
  void cutCompletedVerifiedAndNotFilledTwice() throws IOException {
    sql().execute(CUT);
    generate(1, "7");
    int before = matters();
    assertThat(before).as("whole batches only").isIn(2_000, 2_100);
    generate(3, "8");
    assertThat(err).contains("没有完成", "--seed 7");

    sql().execute("drop trigger cut on petition.generated_batch");
    generate(0, "7");
    JsonNode report = JsonMapper.builder().build().readTree(out);
    assertThat(report.get("filled").asString()).isEqualTo("resumed");
    assertThat(report.get("made").asInt()).isEqualTo(4_100 - before);
    assertThat(report.get("rows").get("petition.matter").asInt()).isEqualTo(4_100);
    assertThat(report.get("states").size()).isGreaterThanOrEqualTo(8);
    assertThat(sql().fetchValue("select count(distinct number) from petition.matter"))
        .isEqualTo(4_100L);
    assertThat(Files.getPosixFilePermissions(root.resolve("data/generated-accounts.tsv")))
        .hasSize(2);

    command(0, "verify", "--json");
    assertThat(out.replace(" ", "")).contains("\"ok\":true");
    assertThat(sql().fetchValue("select count(*) from ledger.entry"))
        .isEqualTo(sql().fetchValue("select count(*) from ledger.sealed"));

    generate(3, "7");
    assertThat(err).contains("已有生成的 4100 件", "什么也没有写入");
    sql().execute("delete from petition.generated_batch");
    sql().execute("delete from petition.generation");
    generate(3, "7");
    assertThat(err).contains("不是生成的事项", "--data");
  }

  @Test
  void aDayThatIsNotOverIsRefused() {
    command(2, "generate", "--petitions", "10", "--seed", "1", "--as-of", "2999-01-01");
    assertThat(err).contains("--as-of");
    command(2, "generate", "--petitions", "0", "--seed", "1");
  }
}
