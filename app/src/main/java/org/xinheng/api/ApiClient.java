package org.xinheng.api;

import java.time.LocalDate;
import java.util.UUID;
import org.xinheng.identity.Role;

/**
 * A key as it is listed (接口客户端); the key itself is nowhere.
 *
 * @param id identifier, that of the actor in history and logs
 * @param name name of the system
 * @param role role it holds
 * @param unit name of the unit it acts for
 * @param grant what it may be used for
 * @param until its last day
 * @param status whether it opens anything today
 * @param version version of the row, for the next change
 */
public record ApiClient(
    UUID id,
    String name,
    Role role,
    String unit,
    Grant grant,
    LocalDate until,
    Status status,
    int version) {

  /** Whether a key opens anything. */
  public enum Status {
    IN_FORCE("in-force"),
    EXPIRED("expired"),
    REVOKED("revoked");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    /** Key of its name in the message files. */
    public String messageKey() {
      return "api.status." + code;
    }
  }

  /** Whether it can still be revoked. */
  public boolean isInForce() {
    return status == Status.IN_FORCE;
  }
}
