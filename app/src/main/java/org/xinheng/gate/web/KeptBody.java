package org.xinheng.gate.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request whose body is no form: read into memory once, so that gate and handler both see it. */
final class KeptBody extends HttpServletRequestWrapper {

  private static final int LARGEST = 64 * 1024;

  private final byte[] body;

  private KeptBody(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /** The request itself for forms and empty bodies; nothing for a body that is too large. */
  static @Nullable HttpServletRequest of(HttpServletRequest request) throws IOException {
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      return request;
    }
    String type = request.getContentType();
    String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
    if (lower.startsWith("application/x-www-form-urlencoded") || lower.startsWith("multipart/")) {
      return request;
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return null;
    }
    return body.length == 0 ? request : new KeptBody(request, body);
  }

  byte[] body() {
    return body.clone();
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public ServletInputStream getInputStream() {
    ByteArrayInputStream in = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public boolean isFinished() {
        return in.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("the body is in memory already");
      }

      @Override
      public int read() {
        return in.read();
      }
    };
  }
}
