package org.xinheng.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.gate.Sighted;

/**
 * What the page shows that asks a person to look at files.
 *
 * @param word by which the upload is found again
 * @param address where the form goes back to
 * @param token of the form as it was first sent
 * @param missing whether the answer lacked the declaration or the reason
 */
public record Looking(
    String word, String address, String token, List<SeenFile> files, boolean missing) {

  /** Request attribute under which the page finds it. */
  static final String ATTRIBUTE = "gateLooking";

  /** Fields of the answer. */
  static final String WORD = "gate-word";

  static final String SEEN = "gate-seen";
  static final String REASON = "gate-reason";
  static final String DROP = "gate-drop";

  static Looking of(HttpServletRequest request, String word, HeldUpload upload, boolean missing) {
    @Nullable String token = request.getParameter("_csrf");
    return new Looking(word, upload.address(), token == null ? "" : token, upload.files(), missing);
  }

  /** What such files may be. */
  public List<Sighted> reasons() {
    return List.of(Sighted.values());
  }
}
