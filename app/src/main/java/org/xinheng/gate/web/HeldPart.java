package org.xinheng.gate.web;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A part of a form, in memory alone. */
final class HeldPart implements Part {

  private final @Nullable String disposition;
  private final @Nullable String type;
  private final String name;
  private final byte[] content;

  HeldPart(@Nullable String disposition, @Nullable String type, String name, byte[] content) {
    this.disposition = disposition;
    this.type = type;
    this.name = name;
    this.content = content;
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(content);
  }

  @Override
  public @Nullable String getContentType() {
    return type;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public @Nullable String getSubmittedFileName() {
    return disposition == null ? null : ContentDisposition.parse(disposition).getFilename();
  }

  @Override
  public long getSize() {
    return content.length;
  }

  /** Nothing held is ever written to a disk. */
  @Override
  public void write(String file) {
    throw new UnsupportedOperationException("a held part stays in memory");
  }

  @Override
  public void delete() {
    // It goes with the request.
  }

  @Override
  public @Nullable String getHeader(String header) {
    if (header.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)) {
      return disposition;
    }
    return header.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? type : null;
  }

  @Override
  public Collection<String> getHeaders(String header) {
    String one = getHeader(header);
    return one == null ? List.of() : List.of(one);
  }

  @Override
  public Collection<String> getHeaderNames() {
    return List.of(HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.CONTENT_TYPE);
  }
}
