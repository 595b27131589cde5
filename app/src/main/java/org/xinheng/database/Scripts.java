package org.xinheng.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Whether anything is left to migrate, asked in one statement. Flyway asks the same in some
 * hundred, which on a busy machine takes longer than all the rest of a start.
 */
final class Scripts {

  private static final String DONE =
      """
      select '%1$s/' || script || ' ' || coalesce(checksum, 0) || ' ' || success
        from "%1$s".flyway_schema_history where type <> 'SCHEMA'
      """;

  private Scripts() {}

  /**
   * Whether every module's scripts have run as they are now, and no others; false also when that
   * cannot be told.
   */
  static boolean haveRun(DataSource dataSource, List<String> modules) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      String question =
          modules.stream().map(DONE::formatted).collect(Collectors.joining(" union all "));
      Set<String> done = new TreeSet<>();
      try (ResultSet rows = statement.executeQuery(question)) {
        while (rows.next()) {
          done.add(rows.getString(1));
        }
      }
      return done.equals(ours(modules));
    } catch (SQLException | IOException notYetThere) {
      return false;
    }
  }

  private static Set<String> ours(List<String> modules) throws IOException {
    PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    Set<String> scripts = new TreeSet<>();
    for (String module : modules) {
      Resource[] found = files.getResources("classpath*:db/migration/" + module + "/*.sql");
      for (Resource script : found) {
        scripts.add(module + "/" + script.getFilename() + " " + checksum(script) + " true");
      }
      if (found.length == 0) {
        throw new IOException("module " + module + " has no scripts");
      }
    }
    return scripts;
  }

  /** As Flyway computes it: over the lines without their ends. */
  private static int checksum(Resource script) throws IOException {
    CRC32 sum = new CRC32();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return (int) sum.getValue();
  }
}
