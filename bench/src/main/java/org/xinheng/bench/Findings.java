package org.xinheng.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;

/**
 * What the database holds, against the clerks' own list.
 *
 * @param stored registrations of the run that are stored
 * @param lost acknowledged numbers that are not stored
 * @param halfDone stored matters without their key, person, words, clock or history
 * @param doubled subjects stored more than once, and numbers given twice
 */
record Findings(int stored, int lost, int halfDone, int doubled) {

  private static final String PARTS =
      """
      select count(*) from petition.matter m where m.subject like '故障试验 %' and (
        not exists (select 1 from crypto.matter_key k where k.region = m.region and k.matter_id = m.id)
        or not exists (select 1 from petition.person p where p.region = m.region and p.matter_id = m.id)
        or not exists (select 1 from petition.statement s where s.region = m.region and s.matter_id = m.id)
        or not exists (select 1 from deadline.clock c where c.region = m.region and c.case_ref = m.id)
        or not exists (select 1 from ledger.entry e where e.region = m.region and e.chain = m.id and e.seq = 1))
      """;

  static Findings of(Path data, List<String> acknowledged) throws IOException, SQLException {
    try (Connection connection = connect(data)) {
      int lost = 0;
      for (String number : acknowledged) {
        lost +=
            count(connection, "select count(*) from petition.matter where number = ?", number) == 1
                ? 0
                : 1;
      }
      int stored =
          count(connection, "select count(*) from petition.matter where subject like '故障试验 %'");
      int doubled =
          count(
              connection,
              "select count(*) from (select subject from petition.matter where subject like '故障试验 %'"
                  + " group by subject having count(*) > 1) twice");
      int given = acknowledged.size() - new HashSet<>(acknowledged).size();
      return new Findings(stored, lost, count(connection, PARTS), doubled + given);
    }
  }

  private static Connection connect(Path data) throws IOException, SQLException {
    Properties state = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve("server.properties"))) {
      state.load(reader);
    }
    String password = Files.readString(data.resolve("postgresql").resolve("password")).strip();
    String url = "jdbc:postgresql://127.0.0.1:" + state.getProperty("port") + "/xinheng";
    return DriverManager.getConnection(url, "xinheng_admin", password);
  }

  private static int count(Connection connection, String query, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
