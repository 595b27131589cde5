package org.xinheng.ledger;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.history.Report;
import org.xinheng.history.SealFile;
import org.xinheng.history.UnreadableExport;
import org.xinheng.ledger.store.CheckStore;
import org.xinheng.ledger.store.SealStore;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * The program's own look at its history, once a day and whenever the audit administrator asks. It
 * is a smoke detector: whoever rules the machine rules this answer too. The proof is the separate
 * verifier over an export.
 */
@Service
public class Verifications {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int LONGEST = 300;

  private final DataSource source;
  private final RowScopes rows;
  private final SealFolder folder;
  private final SealStore seals;
  private final CheckStore store;
  private final OfficeClock clock;

  Verifications(
      DataSource source,
      RowScopes rows,
      SealFolder folder,
      SealStore seals,
      CheckStore store,
      OfficeClock clock) {
    this.source = source;
    this.rows = rows;
    this.folder = folder;
    this.seals = seals;
    this.store = store;
    this.clock = clock;
  }

  /** Checks every county that has not been checked for a day. */
  public void checkWhatIsDue() {
    Instant due = clock.instant().minus(DAY);
    for (Region region : seals.regions()) {
      Optional<Checked> last = rows.within(RowScope.county(region), () -> newest(region));
      if (last.isEmpty() || last.get().at().isBefore(due)) {
        check(region);
      }
    }
  }

  /** Checks a county's chains and seals now, and keeps the outcome. */
  public Checked check(Region region) {
    return rows.within(
        RowScope.county(region),
        () -> {
          Checked checked = outcome(region);
          writing().executeWithoutResult(_ -> store.insert(region, checked));
          return checked;
        });
  }

  /** The newest outcome; empty before the first. */
  public Optional<Checked> last(Region region) {
    return newest(region);
  }

  private Optional<Checked> newest(Region region) {
    return Objects.requireNonNull(writing().execute(_ -> store.last(region)));
  }

  private Checked outcome(Region region) {
    Instant at = clock.instant();
    try {
      // Read before the database is looked at: what was handed out was committed before.
      List<SealFile> handedOut = folder.of(region);
      Report report = Objects.requireNonNull(reading().execute(_ -> read(region, handedOut)));
      return new Checked(at, report.entries(), report.seals(), words(report.firstBad()));
    } catch (UnreadableExport e) {
      return new Checked(at, 0, 0, cut(String.valueOf(e.getMessage())));
    }
  }

  private Report read(Region region, List<SealFile> handedOut) {
    Connection connection = DataSourceUtils.getConnection(source);
    return HistoryReading.of(connection, region).verify(handedOut);
  }

  private static String words(Report.@Nullable Bad bad) {
    return bad == null ? "" : cut(bad.kind() + " " + bad.matter() + " #" + bad.seq());
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private TransactionTemplate writing() {
    return new TransactionTemplate(rows);
  }

  /** One state of the database for all four queries. */
  private TransactionTemplate reading() {
    TransactionTemplate template = new TransactionTemplate(rows);
    template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    template.setReadOnly(true);
    return template;
  }
}
