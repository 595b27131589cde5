package org.xinheng.api;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.api.ApiClient.Status;
import org.xinheng.api.store.ClientStore;
import org.xinheng.api.store.ClientStore.Stored;
import org.xinheng.identity.ClientPosts;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.identity.SignedIn;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Requests;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** Keys of programs: given and revoked by the security administrator, known by their hash. */
@Service
@Transactional(readOnly = true)
public class ApiClients {

  /** A key has to be thought about again after a year. */
  public static final Period LONGEST = Period.ofYears(1);

  private final ClientStore store;
  private final ClientPosts posts;
  private final Officers officers;
  private final Units units;
  private final Requests requests;
  private final OfficeClock clock;

  ApiClients(
      ClientStore store,
      ClientPosts posts,
      Officers officers,
      Units units,
      Requests requests,
      OfficeClock clock) {
    this.store = store;
    this.posts = posts;
    this.officers = officers;
    this.units = units;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Whose key it is.
   *
   * @param who the actor, as the rest of the program knows it
   * @param grant what the key may be used for
   */
  public record Holder(SignedIn who, Grant grant) {}

  /** What came of a revocation. Names are stored with the request's key, so they are for ever. */
  public enum Outcome {
    DONE,
    /** Somebody else has changed it since the page was shown. */
    STALE,
    NOT_FOUND
  }

  /**
   * The holder of a key. One that has expired or was revoked is found as well: it holds no post any
   * more, so it opens nothing, and the attempt is in the access log under its name.
   */
  public Optional<Holder> holder(Region region, byte[] hash) {
    return store
        .byHash(region, hash)
        .flatMap(stored ->
            officers
                .find(region, stored.id())
                .map(client -> new Holder(signedIn(client), stored.grant())));
  }

  private static SignedIn signedIn(Officer client) {
    return new SignedIn(client.region().code(), client.id(), client.name(), null, Set.of());
  }

  /** Keys of the county, the newest first. */
  public List<ApiClient> list(Scope by) {
    List<Stored> all = store.all(by.region());
    Map<UUID, String> names =
        officers.names(by.region(), all.stream().map(Stored::id).collect(Collectors.toSet()));
    return all.stream()
        .map(it ->
            new ApiClient(
                it.id(),
                names.getOrDefault(it.id(), ""),
                it.role(),
                units.find(by.region(), it.unit()).map(Unit::name).orElse(""),
                it.grant(),
                it.until(),
                status(it),
                it.version()))
        .toList();
  }

  private Status status(Stored it) {
    if (it.revoked()) {
      return Status.REVOKED;
    }
    return it.until().isBefore(clock.today()) ? Status.EXPIRED : Status.IN_FORCE;
  }

  /**
   * Gives a key, once for a form. It is in the first answer alone, since it is stored nowhere: a
   * form that arrives again makes no second one and shows none.
   */
  @Transactional
  public Optional<ApiKey> add(Scope by, NewClient client, String key) {
    AtomicReference<@Nullable ApiKey> shown = new AtomicReference<>();
    requests.once(
        by.region(),
        key,
        "api.add-client",
        clock.instant(),
        () -> {
          shown.set(add(by, client));
          return "";
        });
    return Optional.ofNullable(shown.get());
  }

  private ApiKey add(Scope by, NewClient client) {
    Officer post =
        posts.open(
            by,
            client.name(),
            client.role(),
            client.unit(),
            client.until(),
            String.join(" ", client.grant().codes()));
    ApiKey key = ApiKey.draw(by.region());
    store.insert(by.region(), post.id(), key.hash(), client, by.officer(), clock.instant());
    return key;
  }

  /** Ends a key at once, on every node. */
  @Transactional
  public Outcome revoke(Scope by, UUID id, int version, String key) {
    return Outcome.valueOf(
        requests.once(
            by.region(),
            key,
            "api.revoke-client",
            clock.instant(),
            () -> revoked(by, id, version).name()));
  }

  private Outcome revoked(Scope by, UUID id, int version) {
    Optional<Stored> found = store.lock(by.region(), id);
    Optional<Officer> post = officers.find(by.region(), id);
    if (found.isEmpty() || post.isEmpty()) {
      return Outcome.NOT_FOUND;
    }
    if (found.get().version() != version || found.get().revoked()) {
      return Outcome.STALE;
    }
    store.revoke(by.region(), id, clock.instant());
    posts.end(by, post.get());
    return Outcome.DONE;
  }
}
