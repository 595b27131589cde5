package org.xinheng.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers do with their own account: another password, another factor. */
@Service
public class OwnAccount {

  private final Officers officers;
  private final Factors factors;
  private final Sessions sessions;
  private final SignInLedger ledger;

  OwnAccount(Officers officers, Factors factors, Sessions sessions, SignInLedger ledger) {
    this.officers = officers;
    this.factors = factors;
    this.sessions = sessions;
    this.ledger = ledger;
  }

  /**
   * Sets another password; the other sessions end.
   *
   * @return whether the present one was right and the new one is another; nothing changes otherwise
   */
  @Transactional
  public boolean changePassword(
      Scope scope, String present, String wanted, @Nullable String ownSession) {
    Officer officer = officers.find(scope.region(), scope.officer()).orElseThrow();
    boolean right = officers.hasPassword(officer, present) && !present.equals(wanted);
    if (!right) {
      record(scope, "identity.password-refused");
      return false;
    }
    officers.setPassword(officer, wanted);
    sessions.endOthers(scope.region(), scope.officer(), ownSession);
    record(scope, "identity.password-changed");
    return true;
  }

  /** Begins to enrol a factor and returns its secret as typed. */
  @Transactional
  public String beginFactor(Scope scope) {
    return factors
        .pending(scope.region(), scope.officer())
        .orElseGet(() -> factors.begin(scope.region(), scope.officer()));
  }

  /** Enrols the factor when the code is of it; the other sessions end. */
  @Transactional
  public boolean confirmFactor(Scope scope, String code, @Nullable String ownSession) {
    boolean right = factors.confirm(scope.region(), scope.officer(), code);
    if (right) {
      sessions.endOthers(scope.region(), scope.officer(), ownSession);
    }
    record(scope, right ? "identity.factor-enrolled" : "identity.factor-refused");
    return right;
  }

  /** Writes down that the officer acts for another of their units from now on. */
  @Transactional
  public void turnedTo(Scope from, Scope to) {
    String content = to.unit().toString();
    ledger.ofOfficer(from.region(), from.officer(), from.actor(), "identity.post-chosen", content);
  }

  private void record(Scope scope, String kind) {
    ledger.ofOfficer(scope.region(), scope.officer(), scope.actor(), kind, "");
  }
}
