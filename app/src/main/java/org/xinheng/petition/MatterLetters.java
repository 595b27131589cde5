package org.xinheng.petition;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.deadline.Clocks;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Ledger;
import org.xinheng.letters.LetterFacts;
import org.xinheng.letters.LetterSource;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.domain.LetterStory;
import org.xinheng.petition.domain.LetterStory.Told;
import org.xinheng.petition.domain.Matter;
import org.xinheng.petition.domain.Origin;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.petition.store.Rows;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/**
 * What matters owe in letters: their facts, read from the history as it was when the act was done.
 */
@Service
@Transactional(readOnly = true)
class MatterLetters implements LetterSource {

  private static final Map<String, String> ROLES =
      Map.of("main", "信访人", "representative", "代表", "proxy", "代理人", "signatory", "联名人");

  private final MatterStore store;
  private final MatterKeys keys;
  private final Clocks clocks;
  private final Ledger ledger;
  private final Units units;
  private final Officers officers;
  private final Seats seats;

  MatterLetters(
      MatterStore store,
      MatterKeys keys,
      Clocks clocks,
      Ledger ledger,
      Units units,
      Officers officers,
      Seats seats) {
    this.store = store;
    this.keys = keys;
    this.clocks = clocks;
    this.ledger = ledger;
    this.units = units;
    this.officers = officers;
    this.seats = seats;
  }

  @Override
  public Optional<Case> find(Scope scope, String number) {
    return store
        .find(scope, number)
        .map(row -> new Case(row.getId(), number, row.getSubject(), row.getErasedOn() == null));
  }

  @Override
  public Optional<LetterFacts> facts(
      Scope scope, String number, String kind, @Nullable Instant owedAt) {
    return seats.of(scope).roles().isEmpty()
        ? Optional.empty()
        : store
            .find(scope, number)
            .filter(row -> row.getErasedOn() == null)
            .flatMap(row -> facts(scope.region(), row, kind, owedAt));
  }

  private Optional<LetterFacts> facts(
      Region region, MatterRecord row, String kind, @Nullable Instant owedAt) {
    SecretBox box = keys.of(region, row.getId());
    Matter matter = Rows.matter(row, box);
    LetterStory story = story(region, matter.id(), box);
    return story
        .deed(kind, owedAt, clocks.of(region, matter.id()))
        .map(
            deed -> new LetterFacts(about(region, matter, box), people(region, matter, box), deed));
  }

  private LetterStory story(Region region, UUID matter, SecretBox box) {
    List<Told> told =
        ledger.history(region, matter).stream()
            .filter(entry -> LetterStory.tells(History.act(entry.kind())))
            .map(entry ->
                new Told(
                    History.act(entry.kind()),
                    entry.onDay(),
                    entry.at(),
                    entry.actor(),
                    History.open(box, entry.kind(), entry.content())))
            .toList();
    Map<UUID, String> names =
        units.all(region).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    Set<UUID> who = new HashSet<>();
    told.forEach(it -> Optional.ofNullable(it.by().officer()).ifPresent(who::add));
    return new LetterStory(told, names, officers.names(region, who));
  }

  private LetterFacts.About about(Region region, Matter matter, SecretBox box) {
    Origin origin = matter.origin();
    return new LetterFacts.About(
        matter.number(),
        null,
        origin.subject(),
        origin.form().zh(),
        origin.purpose().zh(),
        ContentClasses.find(origin.contentClass(), origin.receivedOn())
            .map(ContentClass::zh)
            .orElse(""),
        origin.placeUnit() == null ? null : name(region, origin.placeUnit()),
        origin.persons(),
        store.statement(region, matter.id(), box),
        origin.receivedOn(),
        origin.registeredAt().atZone(OfficeClock.ZONE).toLocalDate(),
        name(region, origin.unit()));
  }

  private String name(Region region, UUID unit) {
    return units.find(region, unit).map(Unit::name).orElse("");
  }

  private List<LetterFacts.Person> people(Region region, Matter matter, SecretBox box) {
    return store.persons(region, matter.id(), box).stream()
        .map(it ->
            new LetterFacts.Person(
                ROLES.getOrDefault(it.role(), it.role()),
                it.entry().name(),
                it.entry().idNumber(),
                it.entry().phone(),
                it.entry().address()))
        .toList();
  }
}
