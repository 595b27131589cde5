package org.xinheng.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The form as it was first sent, after a person has looked at its files. Who sends it and the token
 * of the page are those of the second sending.
 */
final class ReleasedRequest extends HttpServletRequestWrapper {

  private static final String TYPE = "multipart/form-data; boundary=held";
  private static final String TOKEN = "_csrf";

  private final Map<String, String[]> fields;
  private final List<HeldPart> parts;

  ReleasedRequest(HttpServletRequest request, HeldUpload held) {
    super(request);
    this.parts = held.parts();
    this.fields = new LinkedHashMap<>(held.fields());
    String[] token = request.getParameterValues(TOKEN);
    if (token == null) {
      fields.remove(TOKEN);
    } else {
      fields.put(TOKEN, token);
    }
  }

  @Override
  public String getContentType() {
    return TYPE;
  }

  @Override
  public int getContentLength() {
    return -1;
  }

  @Override
  public long getContentLengthLong() {
    return -1;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? TYPE : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
        ? Collections.enumeration(List.of(TYPE))
        : super.getHeaders(name);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = fields.get(name);
    return values == null || values.length == 0 ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(fields.keySet());
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return fields.get(name);
  }

  @Override
  public Collection<Part> getParts() {
    return List.copyOf(parts);
  }

  @Override
  public @Nullable Part getPart(String name) {
    return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
  }
}
