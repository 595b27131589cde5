package org.xinheng.given;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.xinheng.database.Login;

/**
 * What the database really holds, read as the owner of the tables: the program itself sees the rows
 * of its scope alone, so a test that looks at tables asks here.
 */
public final class Truth {

  private final Login owner;
  private final DSLContext sql;

  Truth(Login owner, DataSource kept) {
    this.owner = owner;
    this.sql = DSL.using(kept, SQLDialect.POSTGRES);
  }

  public DSLContext sql() {
    return sql;
  }

  /** New connections of the owner, for a test that leaves something on them. */
  public DataSource source() {
    return owner.dataSource();
  }
}
