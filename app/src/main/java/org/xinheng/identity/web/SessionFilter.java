package org.xinheng.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Lends each request its session, read once out of the database. */
final class SessionFilter extends SessionRepositoryFilter<OfficeSession> {

  private final OfficeSessions sessions;

  SessionFilter(OfficeSessions sessions) {
    super(sessions);
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      super.doFilterInternal(request, response, chain);
    } finally {
      sessions.forget();
    }
  }
}
