package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;

/** What the page of the second proof shows. */
final class StepUpPage {

  static final String NAME = "identity/step-up";

  private StepUpPage() {}

  static void fill(Model model, String back, boolean demonstration) {
    model.addAttribute("back", Addresses.isOwn(back) ? back : "/");
    model.addAttribute("byClick", demonstration);
  }

  /** The page to come back to: what was asked for, or the page whose form was sent. */
  static String backOf(HttpServletRequest request) {
    if (request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
    @Nullable String from = request.getHeader(HttpHeaders.REFERER);
    return from == null ? "/" : Addresses.pathOf(from);
  }
}
