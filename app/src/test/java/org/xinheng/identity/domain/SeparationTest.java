package org.xinheng.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;

/** 三员分立, over every pair of roles. */
@Control("Z10")
class SeparationTest {

  @Test
  void anAdministratorHoldsNothingElse() {
    Set<Role> three = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
    for (Role held : Role.values()) {
      for (Role wanted : Role.values()) {
        boolean apart = held != wanted && (three.contains(held) || three.contains(wanted));
        assertThat(Separation.allows(List.of(held), wanted))
            .as("%s beside %s", wanted, held)
            .isEqualTo(!apart);
      }
    }
  }
}
