package org.xinheng.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinheng.budget.BudgetBulk;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.LedgerBulk;
import org.xinheng.performance.ImportOutcome;
import org.xinheng.performance.Importer;
import org.xinheng.performance.Performances;
import org.xinheng.performance.text.PerformanceTextReader;
import org.xinheng.petition.BulkMatters;
import org.xinheng.reception.ReceptionBulk;
import org.xinheng.shared.BulkAccess;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.calendar.WorkCalendar;

/** The invented year of the county: text, money, matters, receptions, figures. */
@Component
class DemoYear {

  private static final String TEXT = "performance-text-2025.txt";

  private final Performances performances;
  private final BulkMatters matters;
  private final ObjectProvider<BulkAccess> database;

  DemoYear(Performances performances, BulkMatters matters, ObjectProvider<BulkAccess> database) {
    this.performances = performances;
    this.matters = matters;
    this.database = database;
  }

  void build(DemoCounty county, Dice dice, Instant until, Consumer<String> progress) {
    Season season = new Season(WorkCalendar.standard());
    LocalDate today = LocalDate.ofInstant(until, OfficeClock.ZONE);
    importText();
    progress.accept("绩效文本和预算");
    DemoMatters invented = new DemoMatters(county, dice, season, until);
    progress.accept(invented.write(matters) + " 件信访事项");
    copy((connection, ledger) -> {
      new DemoReception(county, dice, season, until)
          .write(new ReceptionBulk(DemoCounty.REGION, connection, ledger), invented.visits());
      new DemoMoney(county, dice, until)
          .write(new BudgetBulk(DemoCounty.REGION, connection, ledger));
    });
    new DemoFigures(performances, county, today).write();
    progress.accept("接访、支付和填报记录");
  }

  private void importText() {
    String text = Lines.text(TEXT);
    var outcome =
        performances.importText(
            new PerformanceTextReader().read(text), TEXT, digest(text), Importer.PROGRAM, true);
    if (outcome instanceof ImportOutcome.Refused refused) {
      throw new IllegalStateException("the demonstration's own text was refused: " + refused);
    }
  }

  private void copy(Copying work) {
    try (Connection connection = database.getObject().open()) {
      connection.setAutoCommit(false);
      LedgerBulk ledger = new LedgerBulk();
      work.run(connection, ledger::add);
      ledger.send(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the demonstration could not be written", e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes by COPY in one transaction; the history goes with it. */
  private interface Copying {
    void run(Connection connection, Consumer<Entry> ledger) throws SQLException;
  }
}
