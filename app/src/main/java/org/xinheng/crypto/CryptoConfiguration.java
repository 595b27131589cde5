package org.xinheng.crypto;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinheng.crypto.store.MatterKeyStore;

/** Wires the keys; the master key itself is brought by the command that starts the program. */
@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

  @Bean
  MatterKeys matterKeys(CipherProfile profile, MasterKey master, MatterKeyStore store) {
    return new MatterKeys(profile, master, store);
  }

  @Bean
  BlindIndex blindIndex(CipherProfile profile, MasterKey master) {
    return new BlindIndex(profile, master);
  }
}
