package org.xinheng.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.store.OfficerStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;

/**
 * Posts of programs (接口客户端): an actor with one role in one unit until a day, so that scope, rows
 * and history hold for it as for an officer. It never signs in, is on no list of staff and is
 * reminded of nothing.
 */
@Service
public class ClientPosts {

  /**
   * Roles that a program may hold: those that take down and prepare. What a person in charge signs
   * (条例第32、34条) stays with a person.
   */
  public static final List<Role> ROLES = List.of(Role.WINDOW_CLERK, Role.CASE_OFFICER);

  private final OfficerStore store;
  private final SignInLedger ledger;
  private final OfficeClock clock;

  ClientPosts(OfficerStore store, SignInLedger ledger, OfficeClock clock) {
    this.store = store;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Opens a post from today on.
   *
   * @param until the last day, today or later
   * @param grant codes of what it may do, for the history
   */
  @Transactional
  public Officer open(Scope by, String name, Role role, Unit unit, LocalDate until, String grant) {
    if (!ROLES.contains(role) || until.isBefore(clock.today())) {
      throw new IllegalArgumentException("no post for a program: " + role + " until " + until);
    }
    UUID id = Ids.next(clock.instant());
    Officer client = new Officer(by.region(), id, "api-" + id, name);
    store.insertClient(client, Passwords.NONE, clock.instant());
    store.appoint(client, role, unit, clock.today());
    store.limit(client, until);
    String post = role.code() + "@" + unit.code() + " " + until;
    record(by, client, "identity.client-opened", post + " " + grant);
    return client;
  }

  /** Ends a post at once. */
  @Transactional
  public void end(Scope by, Officer client) {
    store.setEnabled(client, false);
    record(by, client, "identity.client-ended", "");
  }

  private void record(Scope by, Officer client, String kind, String content) {
    ledger.ofOfficer(by.region(), client.id(), by.actor(), kind, content);
  }
}
