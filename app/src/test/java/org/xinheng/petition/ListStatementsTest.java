package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import org.xinheng.petition.store.DeskLists;
import org.xinheng.petition.store.MatterLists;
import org.xinheng.petition.store.SavedViewStore;
import org.xinheng.shared.RowScopes;

/** How many statements lists send: one, however many rows there are. */
@TestProgram
class ListStatementsTest {

  private final AtomicInteger statements = new AtomicInteger();
  private final Petitions petitions;
  private final MatterLists lists;
  private final DeskLists desk;
  private final SavedViewStore views;
  private final RowScopes rows;
  private final TransactionTemplate transaction;
  private final County county;

  ListStatementsTest(
      @Autowired DSLContext sql,
      @Autowired Petitions petitions,
      @Autowired RowScopes rows,
      @Autowired TransactionTemplate transaction,
      @Autowired Counties counties) {
    this.rows = rows;
    this.transaction = transaction;
    this.petitions = petitions;
    this.county = counties.open();
    ExecuteListener counter =
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext context) {
            statements.incrementAndGet();
          }
        };
    DSLContext counted =
        DSL.using(sql.configuration().derive(new DefaultExecuteListenerProvider(counter)));
    this.lists = new MatterLists(counted);
    this.desk = new DeskLists(counted);
    this.views = new SavedViewStore(counted);
  }

  @Test
  void oneStatementWhateverTheRows() {
    for (int rows : new int[] {0, 1, 12}) {
      for (int i = 0; i < rows; i++) {
        Sample.registered(petitions, county);
      }
      assertThat(sent(this::list)).isEqualTo(1);
      assertThat(sent(this::counts)).isEqualTo(1);
      assertThat(sent(this::oneList)).isEqualTo(1);
      assertThat(sent(this::foundInStatements)).isEqualTo(1);
      assertThat(sent(this::chosen)).isEqualTo(2);
      assertThat(sent(() -> views.list(county.as(Role.BUREAU_LEADER)))).isEqualTo(1);
    }
  }

  private void list() {
    lists.list(
        county.as(Role.WINDOW_CLERK),
        MatterFilter.ALL,
        java.util.Set.of(),
        Sample.TODAY,
        null,
        Petitions.PAGE);
  }

  private void foundInStatements() {
    lists.among(
        county.as(Role.WINDOW_CLERK),
        MatterFilter.ALL,
        List.of(new UUID(1, 1), new UUID(1, 2)),
        Sample.TODAY,
        Petitions.PAGE);
  }

  private void chosen() {
    List<String> numbers = List.of("XF-2025-501001-00001", "XF-2025-501001-00002");
    lists.versions(county.as(Role.WINDOW_CLERK), numbers);
    lists.of(county.as(Role.WINDOW_CLERK), numbers);
  }

  private void counts() {
    desk.counts(county.as(Role.BUREAU_LEADER), Sample.TODAY);
  }

  private void oneList() {
    desk.list(county.as(Role.BUREAU_LEADER), DeskList.TO_ROUTE, Sample.TODAY, null, Desk.PAGE);
  }

  private int sent(Runnable work) {
    statements.set(0);
    rows.run(
        county.as(Role.BUREAU_LEADER).rows(),
        () -> transaction.executeWithoutResult(_ -> work.run()));
    return statements.get();
  }
}
