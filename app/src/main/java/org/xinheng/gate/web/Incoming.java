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

  /** More than the container takes. */
  record TooMuch() implements Verdict {}

  /** Holds a file that nobody can look through: locked, broken, or packed too deep. */
  record Locked() implements Verdict {}

  /** Bears no mark that can be read, and shows what only a person can see. */
  record Unseen() implements Verdict {}

  private static final String ENTRANCE = "web";

  private final HttpServletRequest request;
  private final List<SeenFile> unseen = new ArrayList<>();

  Incoming(HttpServletRequest request) {
    this.request = request;
  }

  Verdict verdict() throws ServletException, IOException {
    for (String text : texts()) {
      if (Gate.check(ENTRANCE, text).isPresent()) {
        return new Marked(text.length());
      }
    }
    for (byte[] bytes : plain()) {
      if (Gate.check(ENTRANCE, bytes).isPresent()) {
        return new Marked(bytes.length);
      }
    }
    return files(contents());
  }

  private Verdict files(List<Content> contents) {
    for (Content content : contents) {
      switch (Gate.look(content.bytes())) {
        case MARKED -> {
          return new Marked(content.bytes().length);
        }
        case TOO_MUCH -> {
          return new Locked();
        }
        case UNSEEN -> unseen.add(new SeenFile(content.name(), content.bytes().length));
        case CLEAR -> {}
      }
    }
    return unseen.isEmpty() ? new Passes() : new Unseen();
  }

  /** Files that only a person can see through; known after the verdict. */
  List<SeenFile> unseen() {
    return List.copyOf(unseen);
  }

  /** Bytes and what the sender called them. */
  @SuppressWarnings("ArrayRecordComponent") // looked at once, never compared
  private record Content(String name, byte[] bytes) {}

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

  private List<Content> contents() throws ServletException, IOException {
    List<Content> contents = new ArrayList<>();
    for (Part part : parts()) {
      try (InputStream in = part.getInputStream()) {
        contents.add(new Content(text(part.getSubmittedFileName()), in.readAllBytes()));
      }
    }
    for (MultipartFile file : files()) {
      contents.add(new Content(text(file.getOriginalFilename()), file.getBytes()));
    }
    return contents;
  }

  /** Bytes that are no files: a body of another kind, and headers, which arrive a byte a letter. */
  private List<byte[]> plain() {
    List<byte[]> plain = new ArrayList<>();
    if (request instanceof KeptBody kept) {
      plain.add(kept.body());
    }
    for (String name : Collections.list(request.getHeaderNames())) {
      for (String value : Collections.list(request.getHeaders(name))) {
        plain.add(value.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return plain;
  }

  private static List<String> names(Part part) {
    List<String> names = new ArrayList<>();
    names.add(part.getName());
    names.add(text(part.getSubmittedFileName()));
    names.add(header(text(part.getContentType())));
    return names;
  }

  Collection<Part> parts() throws ServletException, IOException {
    return isMultipart() ? request.getParts() : List.of();
  }

  private boolean isMultipart() {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Files of a request that was taken apart before it came here. */
  Collection<MultipartFile> files() {
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
