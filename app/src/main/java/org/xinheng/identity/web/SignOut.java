package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Sessions;
import org.xinheng.identity.SignedIn;

/** Leaves the entry of a sign-out; the frame ends the session. */
@Component
class SignOut implements LogoutHandler {

  private final Sessions sessions;

  SignOut(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void logout(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
      sessions.signOut(signedIn, request.getRemoteAddr());
    }
  }
}
