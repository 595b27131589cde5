package org.xinheng.identity.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.SessionRepository;
import org.xinheng.identity.Sessions;
import org.xinheng.identity.SignInPolicy;
import org.xinheng.identity.SignedIn;
import org.xinheng.identity.store.SessionStore;

/** Lends sessions out of the database to requests, and writes back what changed. */
final class OfficeSessions implements SessionRepository<OfficeSession> {

  /** Attribute that says from which address the session was opened. */
  static final String CAME_FROM = "came-from";

  private static final Duration SEEN_STEP = Duration.ofSeconds(20);
  private static final int MOST_UNPACKED = 1_000;
  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter(
          "java.lang.*;java.util.*;java.util.concurrent.CopyOnWriteArrayList;java.time.*;"
              + "org.springframework.security.**;"
              + "org.springframework.web.servlet.FlashMap;org.springframework.util.*;"
              + "org.xinheng.**;!*");

  private final SessionStore store;
  private final Sessions sessions;
  private final SignInPolicy policy;
  private final InstantSource time;

  /** What sessions held when they were last read, by their bytes: reading objects is slow. */
  private final Map<ByteBuffer, Map<String, Object>> unpacked =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Map<String, Object>> oldest) {
              return size() > MOST_UNPACKED;
            }
          });

  /** The session that the request at hand has read already. */
  private final ThreadLocal<@Nullable OfficeSession> ofRequest = new ThreadLocal<>();

  OfficeSessions(SessionStore store, Sessions sessions, SignInPolicy policy, InstantSource time) {
    this.store = store;
    this.sessions = sessions;
    this.policy = policy;
    this.time = time;
  }

  @Override
  public OfficeSession createSession() {
    Instant now = time.instant();
    return new OfficeSession(SessionIds.next(), true, now, now, now, policy.idle(), Map.of());
  }

  @Override
  public void save(OfficeSession session) {
    Instant now = session.askedAt();
    byte[] oldHash = Sessions.hash(session.storedId());
    if (session.isNew()) {
      store.deleteDead(now.minus(policy.idle()), now.minus(policy.absolute()));
      if (store.find(oldHash).isEmpty()) {
        store.insert(stored(session, oldHash, now));
        return;
      }
    }
    if (session.isChanged()) {
      store.update(oldHash, stored(session, Sessions.hash(session.getId()), now));
    } else if (session.getLastAccessedTime().plus(SEEN_STEP).isBefore(now)) {
      store.touch(oldHash, now);
    }
  }

  /**
   * Read once a request: the frame asks again when it has answered, only to see that the session
   * which it has just saved is there.
   */
  @Override
  public @Nullable OfficeSession findById(String id) {
    OfficeSession held = ofRequest.get();
    if (held != null && held.getId().equals(id)) {
      return held;
    }
    OfficeSession found = sessions.find(id).flatMap(it -> lent(id, it)).orElse(null);
    ofRequest.set(found);
    return found;
  }

  /** The request is over; the next one on this thread reads for itself. */
  void forget() {
    ofRequest.remove();
  }

  @Override
  public void deleteById(String id) {
    ofRequest.remove();
    store.delete(Sessions.hash(id));
  }

  /** What an older program wrote may be unreadable after an upgrade: then one signs in again. */
  private Optional<OfficeSession> lent(String id, SessionStore.Stored found) {
    try {
      Map<String, Object> held = read(found.content());
      return Optional.of(
          new OfficeSession(
              id, false, found.madeAt(), found.seenAt(), time.instant(), policy.idle(), held));
    } catch (IOException | ClassNotFoundException e) {
      deleteById(id);
      return Optional.empty();
    }
  }

  private static SessionStore.Stored stored(OfficeSession session, byte[] hash, Instant now) {
    SignedIn who = who(session);
    return new SessionStore.Stored(
        hash,
        who == null ? null : who.region(),
        who == null ? null : who.officer(),
        String.valueOf(session.held().getOrDefault(CAME_FROM, "")),
        session.getCreationTime(),
        now,
        write(session.held()));
  }

  private static @Nullable SignedIn who(OfficeSession session) {
    Object held =
        session.held().get(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    if (!(held instanceof SecurityContext context)) {
      return null;
    }
    Authentication authentication = context.getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? signedIn
        : null;
  }

  private static byte[] write(Map<String, Object> held) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(new HashMap<>(held));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Map<String, Object> read(byte[] content) throws IOException, ClassNotFoundException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    Map<String, Object> known = unpacked.get(bytes);
    if (known == null) {
      known = unpack(content);
      unpacked.put(bytes, known);
    }
    return known;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> unpack(byte[] content)
      throws IOException, ClassNotFoundException {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(content))) {
      in.setObjectInputFilter(KNOWN);
      return (Map<String, Object>) in.readObject();
    }
  }
}
