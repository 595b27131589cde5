package org.xinheng.bench.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the database holds, against the clients' own list.
 *
 * @param stored writes of the run that are stored
 * @param lost acknowledged writes that are not stored, or not as they were answered
 * @param halfDone matters that lack a part: key, person, words, clock, history, opinion, or the
 *     request that made them
 * @param doubled subjects, acts or numbers that are there twice
 * @param unheard writes that are stored and were never acknowledged
 */
record Findings(int stored, int lost, int halfDone, int doubled, int unheard) {

  /** Begins every key and every subject of a run. */
  static final String MARK = "fault-";

  private static final String MATTERS =
      """
      select m.number, m.subject, m.version,
        exists (select 1 from crypto.matter_key k where k.region = m.region and k.matter_id = m.id)
          and exists (select 1 from petition.person p where p.region = m.region and p.matter_id = m.id)
          and exists (select 1 from petition.statement s where s.region = m.region and s.matter_id = m.id)
          and exists (select 1 from deadline.clock c where c.region = m.region and c.case_ref = m.id)
          and m.version = h.entries and m.version = h.last
          and (m.version >= 3) = (o.number = 1) and (m.version >= 4) = (o.delivered = 1)
          and (m.delivered_on is not null) = (m.version >= 4)
          and (m.evaluated_on is not null) = (m.version >= 5) as whole,
        h.entries - h.kinds as twice
      from petition.matter m
      cross join lateral (select count(*) as entries, count(distinct kind) as kinds, max(seq) as last
        from ledger.entry e where e.region = m.region and e.chain = m.id) h
      cross join lateral (select count(*) as number, count(delivered_on) as delivered
        from petition.opinion o where o.region = m.region and o.matter_id = m.id) o
      where m.subject like 'fault-%'
      """;

  private static final String REQUESTS =
      "select key, act, result from ledger.request where key like 'fault-%'";

  private record Matter(String subject, int version, boolean whole, int twice) {}

  private record Request(String act, String result) {}

  static Findings of(Connection connection, List<Journal.Write> acknowledged) throws SQLException {
    Map<String, Matter> matters = matters(connection);
    Map<String, Request> requests = requests(connection);
    Set<String> heard = new HashSet<>();
    int lost = 0;
    for (Journal.Write write : acknowledged) {
      heard.add(write.key());
      lost += isStored(write, matters, requests) ? 0 : 1;
    }
    int unheard = (int) requests.keySet().stream().filter(key -> !heard.contains(key)).count();
    return new Findings(
        requests.size(),
        lost,
        halfDone(matters, requests),
        doubled(matters, acknowledged),
        unheard);
  }

  private static Map<String, Matter> matters(Connection connection) throws SQLException {
    Map<String, Matter> found = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(MATTERS)) {
      while (rows.next()) {
        found.put(
            rows.getString(1),
            new Matter(rows.getString(2), rows.getInt(3), rows.getBoolean(4), rows.getInt(5)));
      }
    }
    return found;
  }

  private static Map<String, Request> requests(Connection connection) throws SQLException {
    Map<String, Request> found = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(REQUESTS)) {
      while (rows.next()) {
        found.put(rows.getString(1), new Request(rows.getString(2), rows.getString(3)));
      }
    }
    return found;
  }

  private static boolean isStored(
      Journal.Write write, Map<String, Matter> matters, Map<String, Request> requests) {
    Matter matter = matters.get(write.number());
    Request request = requests.get(write.key());
    if (matter == null || request == null || matter.version() < write.version()) {
      return false;
    }
    boolean first = write.act().equals("register");
    return first
        ? request.result().endsWith(" " + write.number())
        : request.act().equals("petition." + write.act() + ":" + write.number());
  }

  /** A matter of version n was made by the n requests of its form, and by no further one. */
  private static int halfDone(Map<String, Matter> matters, Map<String, Request> requests) {
    int half = 0;
    int made = 0;
    for (Matter matter : matters.values()) {
      boolean asked = true;
      for (int i = 0; i < matter.version(); i++) {
        asked &= requests.containsKey(matter.subject() + "-" + i);
      }
      made += matter.version();
      half += matter.whole() && asked ? 0 : 1;
    }
    return half + Math.max(0, requests.size() - made);
  }

  private static int doubled(Map<String, Matter> matters, List<Journal.Write> acknowledged) {
    Set<String> subjects = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    int twice = 0;
    for (Matter matter : matters.values()) {
      twice += matter.twice() + (subjects.add(matter.subject()) ? 0 : 1);
    }
    for (Journal.Write write : acknowledged) {
      boolean given = write.act().equals("register") && !numbers.add(write.number());
      twice += given ? 1 : 0;
    }
    return twice;
  }

  boolean clean() {
    return lost == 0 && halfDone == 0 && doubled == 0;
  }
}
