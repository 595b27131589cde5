package org.xinheng.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Gives links to files their full address, and leaves all other links as they are. The framework
 * would look for a file behind every link of every page, in every archive.
 */
final class FileLinks extends ResourceUrlEncodingFilter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletResponse plain = (HttpServletResponse) response;
    super.doFilter(
        request,
        response,
        (asked, answer) -> chain.doFilter(asked, new Links((HttpServletResponse) answer, plain)));
  }

  private static final class Links extends HttpServletResponseWrapper {
    private final HttpServletResponse plain;

    Links(HttpServletResponse files, HttpServletResponse plain) {
      super(files);
      this.plain = plain;
    }

    @Override
    public String encodeURL(String address) {
      boolean file = address.startsWith("/webjars/") || address.startsWith("/assets/");
      return file ? super.encodeURL(address) : plain.encodeURL(address);
    }
  }
}
