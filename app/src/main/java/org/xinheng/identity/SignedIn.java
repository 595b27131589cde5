package org.xinheng.identity;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in: ids only, so that a session outlives no right. The scope is looked up at each
 * request.
 *
 * @param region county code
 * @param officer officer id
 * @param name the officer's own name, for the page's corner
 * @param provenAt when the second factor was last proven; null when it never was
 * @param owed what must be done before anything else is opened
 * @param actingFor the unit that was chosen of several; null for the first post held
 */
public record SignedIn(
    String region,
    UUID officer,
    String name,
    @Nullable Instant provenAt,
    Set<Duty> owed,
    @Nullable UUID actingFor)
    implements Principal, Serializable {

  public SignedIn {
    owed = Set.copyOf(owed);
  }

  /** Somebody who has just come in, at the first post held. */
  public SignedIn(
      String region, UUID officer, String name, @Nullable Instant provenAt, Set<Duty> owed) {
    this(region, officer, name, provenAt, owed, null);
  }

  /** The same officer with the factor proven anew. */
  public SignedIn proven(Instant at) {
    return new SignedIn(region, officer, name, at, owed, actingFor);
  }

  /** The same officer with a duty done. */
  public SignedIn without(Duty done) {
    Set<Duty> left = new HashSet<>(owed);
    left.remove(done);
    return new SignedIn(region, officer, name, provenAt, left, actingFor);
  }

  /** The same officer acting for another unit. */
  public SignedIn actingFor(UUID unit) {
    return new SignedIn(region, officer, name, provenAt, owed, unit);
  }

  @Override
  public String getName() {
    return name;
  }
}
