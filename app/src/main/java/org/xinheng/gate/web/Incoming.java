package org.xinheng.gate.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import org.xinheng.gate.Gate;

/** Everything a request brings: address, query, headers, fields, file names, contents, body. */
final class Incoming {

  /** What is made of a request. */
  sealed interface Verdict {}

  record Passes() implements Verdict {}

  /**
   * Bears a mark.
   *
   * @param length characters or bytes of what bore it
   */
  record Marked(long length) implements Verdict {}

  record TooMuch() implements Verdict {}

  private static final String ENTRANCE = "web";

  private final HttpServletRequest request;

  Incoming(HttpServletRequest request) {
    this.request = request;
  }

  Verdict verdict() throws ServletException, IOException {
    for (String text : texts()) {
      if (Gate.check(ENTRANCE, text).isPresent()) {
        return new Marked(text.length());
      }
    }
    for (byte[] content : contents()) {
      if (Gate.check(ENTRANCE, content).isPresent()) {
        return new Marked(content.length);
      }
      if (Gate.isBeyondLooking(content)) {
        return new TooMuch();
      }
    }
    return new Passes();
  }

  private List<String> texts() throws ServletException, IOException {
    List<String> texts = new ArrayList<>();
    texts.add(decoded(request.getRequestURI()));
    texts.add(decoded(request.getQueryString()));
    for (String name : Collections.list(request.getHeaderNames())) {
      Collections.list(request.getHeaders(name)).forEach(value -> texts.add(header(value)));
    }
    request
        .getParameterMap()
        .forEach((name, values) -> {
          texts.add(name);
          Arrays.stream(values).map(Incoming::text).forEach(texts::add);
          // A mark cut over fields of one name, or over a name and its value, is a mark.
          texts.add(name + String.join("", values));
        });
    parts().forEach(part -> texts.addAll(names(part)));
    files().forEach(file -> texts.add(text(file.getOriginalFilename())));
    return texts;
  }

  private List<byte[]> contents() throws ServletException, IOException {
    List<byte[]> contents = new ArrayList<>();
    for (Part part : parts()) {
      try (InputStream in = part.getInputStream()) {
        contents.add(in.readAllBytes());
      }
    }
    for (MultipartFile file : files()) {
      contents.add(file.getBytes());
    }
    if (request instanceof KeptBody kept) {
      contents.add(kept.body());
    }
    return contents;
  }

  private static List<String> names(Part part) {
    List<String> names = new ArrayList<>();
    names.add(part.getName());
    names.add(text(part.getSubmittedFileName()));
    names.add(header(text(part.getContentType())));
    return names;
  }

  private Collection<Part> parts() throws ServletException, IOException {
    return isMultipart() ? request.getParts() : List.of();
  }

  private boolean isMultipart() {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Files of a request that was taken apart before it came here. */
  private Collection<MultipartFile> files() {
    var apart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return apart == null
        ? List.of()
        : apart.getMultiFileMap().values().stream().flatMap(List::stream).toList();
  }

  /** Percent signs are undone twice: whoever encodes twice hopes that somebody decodes twice. */
  private static String decoded(@Nullable String text) {
    String once = decodedOnce(text(text));
    return once + "\n" + decodedOnce(once);
  }

  private static String decodedOnce(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /** Headers arrive as Latin letters, one a byte; browsers mean UTF-8. */
  private static String header(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    return value + "\n" + decoded(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
