package org.xinheng.demo;

import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The invented year of the county: text, money, receptions, matters, figures. */
@Component
class DemoYear {

  void build(DemoCounty county, Dice dice, Instant until, Consumer<String> progress) {
    progress.accept(county.accounts().size() + " 个演示账号");
  }
}
