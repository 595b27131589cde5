package org.xinheng.bench.sweep;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.xinheng.XinhengApplication;
import org.xinheng.crypto.KeyFile;
import org.xinheng.crypto.KeyRing;
import org.xinheng.crypto.KeyStart;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Login;
import org.xinheng.ledger.SealFolder;
import org.xinheng.search.SearchFolder;
import org.xinheng.shared.BulkAccess;
import org.xinheng.shared.OfficeClock;

/** One program on the common database, without pages, with a time of its own that is moved. */
final class Node implements AutoCloseable {

  private static final int POOL = 6;

  private final AtomicReference<Instant> now;
  private final ConfigurableApplicationContext program;

  Node(Database database, Path folder, LocalDate today) {
    this.now = new AtomicReference<>(at(today, LocalTime.of(9, 0)));
    Login owner = database.as(DatabaseRole.MIGRATOR);
    KeyFile file = KeyFile.plain(folder.resolve("keys/master.key"));
    KeyRing keys = KeyStart.open(owner.dataSource(), file, null, now.get());
    InstantSource source = now::get;
    this.program =
        new SpringApplicationBuilder(XinhengApplication.class)
            .web(WebApplicationType.NONE)
            .initializers(context -> {
              GenericApplicationContext generic = (GenericApplicationContext) context;
              generic.addBeanFactoryPostProcessor(Node::withoutPages);
              generic.registerBean(
                  "dataSource", HikariDataSource.class, () -> pool(database.as(DatabaseRole.APP)));
              generic.registerBean(OfficeClock.class, () -> new OfficeClock(source));
              generic.registerBean(InstantSource.class, () -> source);
              generic.registerBean(KeyRing.class, () -> keys);
              generic.registerBean(BulkAccess.class, () -> owner::connect);
              generic.registerBean(SealFolder.class, () -> new SealFolder(folder.resolve("seals")));
              generic.registerBean(
                  SearchFolder.class, () -> new SearchFolder(folder.resolve("search")));
            })
            .run();
  }

  private static void withoutPages(ConfigurableListableBeanFactory beans) {
    for (String name : beans.getBeanDefinitionNames()) {
      boolean page =
          beans.findAnnotationOnBean(name, Controller.class, false) != null
              || beans.findAnnotationOnBean(name, ControllerAdvice.class, false) != null;
      if (page) {
        ((BeanDefinitionRegistry) beans).removeBeanDefinition(name);
      }
    }
  }

  private static HikariDataSource pool(Login login) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(login.url());
    pool.setUsername(login.user());
    pool.setPassword(login.password());
    pool.setMaximumPoolSize(POOL);
    pool.setMinimumIdle(1);
    return pool;
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(OfficeClock.ZONE).toInstant();
  }

  void moveTo(LocalDate day, LocalTime time) {
    now.set(at(day, time));
  }

  <T> T get(Class<T> type) {
    return program.getBean(type);
  }

  @Override
  public void close() {
    program.close();
  }
}
