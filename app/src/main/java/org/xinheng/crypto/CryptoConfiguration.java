package org.xinheng.crypto;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.store.ErasureOrderStore;
import org.xinheng.crypto.store.MasterStore;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.crypto.store.PurposeKeyStore;
import org.xinheng.shared.OfficeClock;

/** Wires the keys; the key ring itself is brought by the command that starts the program. */
@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

  @Bean
  MatterKeys matterKeys(KeyRing ring, MatterKeyStore store, MasterStore masters) {
    return new MatterKeys(ring, store, masters);
  }

  @Bean
  PurposeKeys purposeKeys(
      KeyRing ring,
      MasterStore masters,
      PurposeKeyStore store,
      PlatformTransactionManager transactions,
      OfficeClock clock) {
    TransactionTemplate apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new PurposeKeys(ring, masters, store, apart, clock.source());
  }

  @Bean
  Erasures erasures(
      ErasureOrderStore orders, MatterKeyStore keys, PurposeKeys purposes, KeyRing ring) {
    return new Erasures(orders, keys, purposes, ring);
  }

  @Bean
  BlindIndex blindIndex(PurposeKeys keys) {
    return keys.blindIndex();
  }
}
