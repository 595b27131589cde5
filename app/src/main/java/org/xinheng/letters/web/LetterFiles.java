package org.xinheng.letters.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.xinheng.letters.LetterAnswer;
import org.xinheng.letters.LetterFormat;

/** Sends a letter's file: a PDF is shown, a Word file is saved. Neither stays in a cache. */
final class LetterFiles {

  private LetterFiles() {}

  static void send(LetterAnswer.File file, HttpServletResponse response) {
    boolean shown = file.format() == LetterFormat.PDF;
    ContentDisposition disposition =
        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
            .filename(file.name())
            .build();
    response.setContentType(file.format().type());
    response.setContentLength(file.content().length);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      response.getOutputStream().write(file.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
