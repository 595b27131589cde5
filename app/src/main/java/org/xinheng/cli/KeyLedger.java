package org.xinheng.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.xinheng.crypto.KeyJournal;
import org.xinheng.crypto.KeyOffice;
import org.xinheng.crypto.KeyRing;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.Ledger;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/**
 * What was done with keys, in the history of every county served: one chain a county, in clear,
 * since it holds ids and counts alone.
 */
record KeyLedger(Ledger ledger, Units units, OfficeClock clock) implements KeyJournal {

  private static final String SPLIT = "keys.split";

  static KeyLedger of(ApplicationContext program) {
    return new KeyLedger(
        program.getBean(Ledger.class),
        program.getBean(Units.class),
        program.getBean(OfficeClock.class));
  }

  /** The keys in the hands of their owner. */
  static KeyOffice office(ApplicationContext program) {
    return KeyOffice.over(
        program.getBean(DataSource.class),
        program.getBean(PlatformTransactionManager.class),
        program.getBean(KeyRing.class));
  }

  /** The day on which shares of a key were last made; empty when that is in no history. */
  Optional<LocalDate> sharesOf(String key) {
    return units.regions().stream()
        .flatMap(region -> ledger.history(region, chain(region)).stream())
        .filter(entry -> entry.kind().equals(SPLIT))
        .filter(entry -> new String(entry.content(), StandardCharsets.UTF_8).contains(key))
        .map(Entry::onDay)
        .max(Comparator.naturalOrder());
  }

  /** The chain of a county's keys. */
  static UUID chain(Region region) {
    return UUID.nameUUIDFromBytes(("keys/" + region.code()).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void record(String kind, Map<String, String> facts) {
    byte[] content = Json.of(new TreeMap<>(facts)).getBytes(StandardCharsets.UTF_8);
    for (Region region : units.regions()) {
      ledger.append(
          region,
          chain(region),
          kind,
          clock.today(),
          clock.instant(),
          Actor.PROGRAM,
          false,
          content);
    }
  }
}
