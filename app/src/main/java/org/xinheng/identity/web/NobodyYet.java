package org.xinheng.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * A request is nobody's until {@link AccessGuard} has let it in: sign-in and set-up see units and
 * officers of the county they name, and nothing that anybody works on.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class NobodyYet extends OncePerRequestFilter {

  private final RowScopes rows;

  NobodyYet(RowScopes rows) {
    this.rows = rows;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    RowScopes.Undo undo = rows.bind(RowScope.NOBODY);
    try {
      chain.doFilter(request, response);
    } finally {
      undo.run(false);
    }
  }
}
