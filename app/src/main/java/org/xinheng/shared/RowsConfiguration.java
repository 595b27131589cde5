package org.xinheng.shared;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;

/** Transactions that carry their scope, and the advice that binds it. */
@Configuration(proxyBeanMethods = false)
class RowsConfiguration {

  @Bean
  RowScopes transactionManager(DataSource source) {
    RowScopes transactions = new RowScopes(source);
    // Else handing the connection back would commit what a failing commit has refused.
    transactions.setRollbackOnCommitFailure(true);
    return transactions;
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static RowAdvice rowAdvice(ObjectProvider<RowScopes> rows) {
    return new RowAdvice(rows::getObject);
  }
}
