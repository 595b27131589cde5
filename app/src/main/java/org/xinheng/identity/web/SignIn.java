package org.xinheng.identity.web;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.SignedIn;
import org.xinheng.identity.Units;
import org.xinheng.shared.Region;

/**
 * Password sign-in. Where several counties are served, the name is typed as county code, slash,
 * name.
 */
@Component
class SignIn implements AuthenticationProvider {

  private final Officers officers;
  private final Units units;

  SignIn(Officers officers, Units units) {
    this.officers = officers;
    this.units = units;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    String name = typed.getName();
    String password = String.valueOf(typed.getCredentials());
    for (Region region : regionsOf(name)) {
      var officer = officers.authenticate(region, name.substring(name.indexOf('/') + 1), password);
      if (officer.isPresent()) {
        return signedIn(officer.get());
      }
    }
    throw new BadCredentialsException("wrong name or password");
  }

  /** The session content of an officer who has proved who they are. */
  static Authentication signedIn(Officer officer) {
    SignedIn who = new SignedIn(officer.region().code(), officer.id(), officer.name());
    return UsernamePasswordAuthenticationToken.authenticated(
        who, null, List.of(new SimpleGrantedAuthority("OFFICER")));
  }

  private List<Region> regionsOf(String name) {
    int slash = name.indexOf('/');
    List<Region> served = units.regions();
    if (slash < 0) {
      return served.size() == 1 ? served : List.of();
    }
    return served.stream().filter(r -> r.code().equals(name.substring(0, slash))).toList();
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
