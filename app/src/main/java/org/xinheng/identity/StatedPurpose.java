package org.xinheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * For what personal data are read in this request (查阅用途): the code of a closed list, what the page
 * serves, or more closely what its handler has checked, so that the access log holds it and never a
 * word that was typed.
 */
public final class StatedPurpose {

  private static final String HELD = StatedPurpose.class.getName();

  private StatedPurpose() {}

  /** States the purpose of the present request. */
  public static void state(String code) {
    RequestContextHolder.currentRequestAttributes()
        .setAttribute(HELD, code, RequestAttributes.SCOPE_REQUEST);
  }

  /** The purpose, stated or what the page serves; empty when the page served none. */
  public static String of(HttpServletRequest request) {
    return request.getAttribute(HELD) instanceof String code ? code : "";
  }
}
