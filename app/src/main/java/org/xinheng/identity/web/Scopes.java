package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.identity.SignedIn;
import org.xinheng.shared.Region;

/**
 * The scope of the request, looked up once a request so that a right withdrawn is gone at once. A
 * post that was chosen and is no longer held opens nothing: the officer signs in again.
 */
@Component
class Scopes {

  private static final String HELD = Scopes.class.getName();

  private final Officers officers;

  Scopes(Officers officers) {
    this.officers = officers;
  }

  Optional<Scope> of(HttpServletRequest request) {
    return posts(request).map(Posts::present);
  }

  /** All posts of the officer behind the request, and the one acted for. */
  Optional<Posts> posts(HttpServletRequest request) {
    if (request.getAttribute(HELD) instanceof Posts held) {
      return Optional.of(held);
    }
    Optional<Posts> found = Admission.who().flatMap(this::posts);
    found.ifPresent(posts -> request.setAttribute(HELD, posts));
    return found;
  }

  private Optional<Posts> posts(SignedIn who) {
    List<Scope> held = officers.posts(new Region(who.region()), who.officer());
    return held.stream()
        .filter(post -> who.actingFor() == null || post.unit().equals(who.actingFor()))
        .findFirst()
        .map(present ->
            new Posts(present, held.stream().filter(post -> !post.equals(present)).toList()));
  }

  /**
   * The posts of an officer.
   *
   * @param present the one acted for
   * @param others those one may turn to
   */
  record Posts(Scope present, List<Scope> others) {}
}
