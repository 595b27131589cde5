package org.xinheng.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session while a request holds it; knows what of it must be written back. */
final class OfficeSession implements Session {

  private String id;
  private final String storedId;
  private final boolean isNew;
  private final Instant madeAt;
  private final Duration idle;
  private final Instant seenAt;
  private final Instant askedAt;
  private final Map<String, Object> held;
  private boolean isChanged;

  OfficeSession(
      String id,
      boolean isNew,
      Instant madeAt,
      Instant seenAt,
      Instant askedAt,
      Duration idle,
      Map<String, Object> held) {
    this.id = id;
    this.storedId = id;
    this.isNew = isNew;
    this.madeAt = madeAt;
    this.seenAt = seenAt;
    this.askedAt = askedAt;
    this.idle = idle;
    this.held = new HashMap<>(held);
  }

  boolean isNew() {
    return isNew;
  }

  boolean isChanged() {
    return isChanged;
  }

  /** When the request came in: it is saved after the answer, and that moment proves no presence. */
  Instant askedAt() {
    return askedAt;
  }

  String storedId() {
    return storedId;
  }

  Map<String, Object> held() {
    return held;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String changeSessionId() {
    id = SessionIds.next();
    isChanged = true;
    return id;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T getAttribute(String name) {
    return (T) held.get(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return Set.copyOf(held.keySet());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      held.remove(name);
    } else {
      held.put(name, value);
    }
    isChanged = true;
  }

  @Override
  public void removeAttribute(String name) {
    isChanged |= held.remove(name) != null;
  }

  @Override
  public Instant getCreationTime() {
    return madeAt;
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    // The frame hands in the machine's time; when a session was seen is the store's to say.
  }

  @Override
  public Instant getLastAccessedTime() {
    return seenAt;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    throw new UnsupportedOperationException("the idle time is the policy's");
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return idle;
  }

  @Override
  public boolean isExpired() {
    return false;
  }
}
