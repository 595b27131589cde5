package org.xinheng.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.multipart.MultipartFile;

/**
 * A form with files that only a person can see through, kept in memory until somebody has looked.
 *
 * @param officer who sent it; nobody else gets at it
 * @param address where it was sent
 * @param files how each file shows on the page that asks to look
 */
record HeldUpload(
    UUID officer,
    String address,
    Map<String, String[]> fields,
    List<HeldPart> parts,
    List<SeenFile> files,
    Instant until) {

  /** Bytes that it keeps in memory. */
  long size() {
    return parts.stream().mapToLong(HeldPart::getSize).sum();
  }

  /** Bytes of the files that cannot be read by a program. */
  long unseen() {
    return files.stream().mapToLong(SeenFile::size).sum();
  }

  static HeldUpload of(HttpServletRequest request, Incoming incoming, UUID officer, Instant until) {
    try {
      List<HeldPart> parts = new ArrayList<>();
      for (Part part : incoming.parts()) {
        String disposition = part.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        byte[] content = part.getInputStream().readAllBytes();
        parts.add(new HeldPart(disposition, part.getContentType(), part.getName(), content));
      }
      for (MultipartFile file : incoming.files()) {
        parts.add(part(file));
      }
      return new HeldUpload(
          officer,
          request.getRequestURI(),
          new LinkedHashMap<>(request.getParameterMap()),
          parts,
          incoming.unseen(),
          until);
    } catch (java.io.IOException | jakarta.servlet.ServletException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static HeldPart part(MultipartFile file) throws java.io.IOException {
    String name = file.getOriginalFilename();
    String disposition =
        ContentDisposition.formData()
            .name(file.getName())
            .filename(name == null ? "" : name, java.nio.charset.StandardCharsets.UTF_8)
            .build()
            .toString();
    return new HeldPart(disposition, file.getContentType(), file.getName(), file.getBytes());
  }
}
