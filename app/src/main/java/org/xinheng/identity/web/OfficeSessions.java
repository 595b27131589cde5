package org.xinheng.identity.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
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

  @Override
  public @Nullable OfficeSession findById(String id) {
    return sessions.find(id).flatMap(found -> lent(id, found)).orElse(null);
  }

  @Override
  public void deleteById(String id) {
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

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(byte[] content)
      throws IOException, ClassNotFoundException {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(content))) {
      in.setObjectInputFilter(KNOWN);
      return (Map<String, Object>) in.readObject();
    }
  }
}
