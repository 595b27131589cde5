package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.Adds;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer;
import org.xinheng.petition.AttachedFile;
import org.xinheng.petition.AttachmentKind;
import org.xinheng.petition.Attachments;
import org.xinheng.petition.Upload;
import org.xinheng.shared.RequestKey;
import org.xinheng.statute.grounds.Coded;

/** Files of a matter: handed in on its page, handed out as files and never shown by the browser. */
@Controller
class AttachmentController {

  /**
   * Whatever a file holds, it runs nothing, loads nothing and belongs to no page of the program.
   */
  private static final String ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private final Attachments attachments;
  private final MatterPage page;

  AttachmentController(Attachments attachments, MatterPage page) {
    this.attachments = attachments;
    this.page = page;
  }

  @PostMapping("/matters/{number}/attachments")
  @Adds(what = "a file beside the others, of which none is changed")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String add(
      Scope scope,
      @PathVariable String number,
      @RequestParam Map<String, String> values,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean declared,
      RequestKey key,
      Model model,
      HttpServletResponse response)
      throws IOException {
    AttachmentKind kind =
        Coded.of(AttachmentKind.class, values.getOrDefault("attachmentKind", ""))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Upload upload = upload(kind, file, declared);
    return switch (attachments.add(scope, number, upload, key.key())) {
      case Answer.Done(var _, var done, var _) -> "redirect:/matters/" + number + "?done=" + done;
      case Answer.Refused refused ->
          page.refused(scope, number, "attach", values, refused, model, response);
      case Answer.NotFound _, Answer.Registered _ ->
          throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  /** What was sent; without a file an empty one, which is refused like any other. */
  static Upload upload(AttachmentKind kind, @Nullable MultipartFile file, boolean declared)
      throws IOException {
    String name = file == null ? null : file.getOriginalFilename();
    byte[] content = file == null ? new byte[0] : file.getBytes();
    return new Upload(kind, name == null ? "" : name, content, declared);
  }

  @GetMapping("/matters/{number}/attachments/{ordinal}")
  @OpenTo({
    Role.WINDOW_CLERK,
    Role.CASE_OFFICER,
    Role.UNIT_HEAD,
    Role.BUREAU_LEADER,
    Role.COUNTY_LEADER
  })
  void file(
      Scope scope,
      @PathVariable String number,
      @PathVariable int ordinal,
      HttpServletResponse response)
      throws IOException {
    AttachedFile file =
        attachments
            .open(scope, number, ordinal)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    ContentDisposition saved =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    response.setHeader("Content-Security-Policy", ALONE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
    response.setContentType(file.mediaType());
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }
}
