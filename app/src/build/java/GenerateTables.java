import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the table classes of each module into the module that owns the schema. A throw-away PostgreSQL is
 * migrated and read; nothing is done while the migrations (and this file) are unchanged.
 *
 * <p>Run by the build as a single source file: {@code java GenerateTables.java RESOURCES TARGET}.
 */
class GenerateTables {

  public static void main(String[] args) throws Exception {
    Path resources = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Path mark = target.resolveSibling("jooq-migrations.sha256");
    String digest = digest(resources, Path.of(args[2]));
    if (Files.exists(mark) && Files.readString(mark).equals(digest) && Files.isDirectory(target)) {
      return;
    }
    List<String> modules = Files.readAllLines(resources.resolve("db/modules.txt"));
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      DataSource source = server.getPostgresDatabase();
      for (String module : modules) {
        migrate(source, resources, module);
        generate(source, module, target);
      }
    }
    Files.writeString(mark, digest);
  }

  private static void migrate(DataSource source, Path resources, String module) {
    Flyway.configure()
        .dataSource(source)
        .schemas(module)
        .locations("filesystem:" + resources.resolve("db/migration").resolve(module))
        .load()
        .migrate();
  }

  private static void generate(DataSource source, String module, Path target) throws Exception {
    GenerationTool tool = new GenerationTool();
    tool.setDataSource(source);
    tool.run(
        new Configuration()
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withInputSchema(module)
                            .withExcludes("flyway_schema_history")
                            .withIncludeRoutines(false)
                            .withOutputSchemaToDefault(false))
                    .withGenerate(new Generate().withFluentSetters(true).withGeneratedAnnotation(false))
                    .withTarget(
                        new Target()
                            .withPackageName("org.xinheng." + module + ".store.jooq")
                            .withDirectory(target.toString()))));
  }

  private static String digest(Path resources, Path self) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.walk(resources.resolve("db"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        add(digest, file);
      }
    }
    add(digest, self);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, Path file) throws IOException {
    digest.update(file.getFileName().toString().getBytes());
    digest.update(Files.readAllBytes(file));
  }
}
