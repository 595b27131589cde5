package org.xinheng.petition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.petition.domain.Scrubber;
import org.xinheng.petition.store.StatementTexts;
import org.xinheng.shared.Region;

/**
 * What petitioners said, without what tells persons (去标识原话): for the index of statements alone,
 * which is the program's own work and no reading by anybody. Reports of wrongdoing and erased
 * matters are never given.
 */
@Service
@Transactional(readOnly = true)
public class ScrubbedStatements {

  private final StatementTexts texts;
  private final MatterKeys keys;

  ScrubbedStatements(StatementTexts texts, MatterKeys keys) {
    this.texts = texts;
    this.keys = keys;
  }

  /**
   * A statement that may be searched.
   *
   * @param matter the matter
   * @param text its words, without persons
   */
  public record Scrubbed(UUID matter, String text) {}

  /** Matters that may be searched, in the order of their ids, which is that of registration. */
  public List<UUID> ids(Region region, @Nullable UUID after, int most) {
    return texts.ids(region, after, most);
  }

  /** Statements of some of them. */
  public List<Scrubbed> of(Region region, List<UUID> matters) {
    Map<UUID, SecretBox> boxes = new HashMap<>();
    matters.forEach(matter -> keys.find(region, matter).ifPresent(box -> boxes.put(matter, box)));
    return texts.said(region, boxes).stream()
        .map(said -> new Scrubbed(said.matter(), Scrubber.scrub(said.text(), said.known())))
        .toList();
  }

  /**
   * Matters that may not be searched, or no more.
   *
   * @param since of the erased ones only those erased on this day or later; empty for all
   */
  public List<UUID> withheld(Region region, @Nullable LocalDate since) {
    return texts.withheld(region, since);
  }

  /** How many matters may be searched. */
  public int count(Region region) {
    return texts.count(region);
  }
}
