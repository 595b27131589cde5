package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import org.xinheng.search.StatementFollower;

/** How many statements the pages of the list send: the same for one matter and for many. */
@TestProgram
class WorkPlaceStatementsTest {

  private static final Map<String, String> PAGES =
      Map.of(
          "list", "/matters",
          "filtered", "/matters?form=letter&from=2025-10-01",
          "subject", "/matters?q=%E6%BC%8F%E6%B0%B4",
          "statement", "/matters?q=%E6%BC%8F%E6%B0%B4&in=statement",
          "chosen", "/matters/selected?pick=XF-2025-501001-00001&pick=XF-2025-501001-00002",
          "views", "/matters/views");

  private final AtomicInteger statements = new AtomicInteger();
  private final MockMvc web;
  private final Petitions petitions;
  private final StatementFollower follower;
  private final Configuration jooq;
  private final ExecuteListenerProvider[] listeners;
  private final County county;

  @Autowired
  WorkPlaceStatementsTest(
      MockMvc web,
      Petitions petitions,
      StatementFollower follower,
      DSLContext sql,
      Counties counties) {
    this.web = web;
    this.petitions = petitions;
    this.follower = follower;
    this.jooq = sql.configuration();
    this.listeners = jooq.executeListenerProviders();
    this.county = counties.open();
  }

  @AfterEach
  void putBack() {
    jooq.set(listeners);
  }

  @Test
  void thePagesSendAsManyWhateverTheRows() throws Exception {
    Sample.registered(petitions, county);
    follower.follow(county.region());
    sent();
    Map<String, Integer> few = sent();
    for (int i = 0; i < 12; i++) {
      Sample.registered(petitions, county);
    }
    follower.follow(county.region());
    assertThat(sent()).isEqualTo(few);
    int frame = few.getOrDefault("views", 0);
    assertThat(few.get("list")).as("the list itself and the units").isEqualTo(frame + 2);
    assertThat(few.get("statement")).isEqualTo(frame + 2);
    assertThat(few.get("subject")).as("names of units are looked through").isEqualTo(frame + 3);
    assertThat(few.get("chosen")).as("no views here, but rows and versions").isEqualTo(frame + 2);
    System.out.println("statements of the pages of the list: " + few);
  }

  private Map<String, Integer> sent() throws Exception {
    ExecuteListener counter =
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext context) {
            statements.incrementAndGet();
          }
        };
    jooq.set(
        Stream.concat(
                Arrays.stream(listeners), Stream.of(new DefaultExecuteListenerProvider(counter)))
            .toArray(ExecuteListenerProvider[]::new));
    Map<String, Integer> sent = new TreeMap<>();
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      statements.set(0);
      web.perform(get(URI.create(page.getValue())).with(county.signedInAs(Role.BUREAU_LEADER)))
          .andExpect(status().isOk());
      sent.put(page.getKey(), statements.get());
    }
    jooq.set(listeners);
    return sent;
  }
}
