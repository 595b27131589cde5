package org.xinheng.crypto;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.crypto.store.PurposeKeyStore;

/**
 * What the owner of the tables does with keys: the running program's own account may neither change
 * nor remove a stored key, so these are commands on the machine, not pages.
 *
 * @param rotation a new master key
 * @param desk status, check, shares
 */
public record KeyOffice(Rotation rotation, KeyDesk desk) {

  /**
   * Over connections of the owner.
   *
   * @param transactions begins transactions on that source, so that the journal's entries are in
   *     them
   */
  public static KeyOffice over(
      DataSource owner, PlatformTransactionManager transactions, KeyRing ring) {
    DSLContext sql = DSL.using(new TransactionAwareDataSourceProxy(owner), SQLDialect.POSTGRES);
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    MasterStore masters = new MasterStore(sql);
    MatterKeyStore matters = new MatterKeyStore(sql);
    PurposeKeyStore purposes = new PurposeKeyStore(sql);
    return new KeyOffice(
        new Rotation(ring, masters, matters, purposes, transaction),
        new KeyDesk(ring, masters, matters, purposes, transaction));
  }
}
