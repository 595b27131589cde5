package org.xinheng.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.xinheng.api.ApiClients;
import org.xinheng.api.ApiClients.Holder;
import org.xinheng.api.ApiKey;
import org.xinheng.identity.ForClients;

/**
 * Who asks, out of the key that the request itself carries: no session, no cookie, nothing kept
 * from one request to the next.
 */
final class BearerContexts implements SecurityContextRepository {

  private static final String SCHEME = "Bearer ";

  private final ApiClients clients;

  BearerContexts(ApiClients clients) {
    this.clients = clients;
  }

  @Override
  @SuppressWarnings("deprecation") // the one way to hand in a request that this frame has
  public SecurityContext loadContext(HttpRequestResponseHolder asked) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    key(asked.getRequest())
        .flatMap(key -> clients.holder(key.region(), key.hash()))
        .ifPresent(holder -> context.setAuthentication(known(holder)));
    return context;
  }

  private static Optional<ApiKey> key(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? ApiKey.read(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  private static UsernamePasswordAuthenticationToken known(Holder holder) {
    Collection<GrantedAuthority> may =
        Stream.concat(
                Stream.of(ForClients.AUTHORITY),
                holder.grant().codes().stream().map(ApiGuard::authority))
            .<GrantedAuthority>map(SimpleGrantedAuthority::new)
            .toList();
    return UsernamePasswordAuthenticationToken.authenticated(holder.who(), null, List.copyOf(may));
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // Nothing outlives the request.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return key(request).isPresent();
  }
}
