package org.xinheng.petition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.petition.Answer;
import org.xinheng.petition.AttachmentKind;
import org.xinheng.petition.Drafts;
import org.xinheng.petition.Intakes;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.QueryCodes;
import org.xinheng.petition.Registration;
import org.xinheng.petition.Upload;
import org.xinheng.petition.domain.RegistrationFields;
import org.xinheng.shared.RequestKey;
import org.xinheng.statute.grounds.Coded;

/**
 * The register form: everything that was typed is kept when something has to be mended. What was
 * registered is answered with its slip, the only page that ever shows the query code; the same form
 * sent again shows the same slip.
 */
@Controller
@Serves(ServedPurpose.RECEIVE)
class RegisterController {

  private static final String SECRET = "slip";

  private final Petitions petitions;
  private final Intakes intakes;
  private final Drafts drafts;
  private final RegisterForm form;
  private final SlipPage slips;

  RegisterController(
      Petitions petitions, Intakes intakes, Drafts drafts, RegisterForm form, SlipPage slips) {
    this.petitions = petitions;
    this.intakes = intakes;
    this.drafts = drafts;
    this.form = form;
    this.slips = slips;
  }

  @GetMapping("/matters/new")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String blank(Scope scope, @RequestParam(required = false) @Nullable String draft, Model model) {
    Map<String, String> values = form.blank(scope);
    if (draft != null) {
      drafts.open(scope, draft).ifPresent(values::putAll);
    }
    return form.page(scope, values, null, model);
  }

  @PostMapping("/matters")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER, Role.UNIT_HEAD, Role.BUREAU_LEADER})
  String register(
      Scope scope,
      @RequestParam Map<String, String> values,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean declared,
      RequestKey key,
      Model model,
      HttpServletResponse response)
      throws IOException {
    String given = values.getOrDefault(SECRET, "");
    String secret = QueryCodes.isSecret(given) ? given : QueryCodes.secret();
    List<Upload> files = files(values, file, declared);
    Answer answer =
        switch (RegistrationFields.read(values)) {
          case RegistrationFields.Read.Faulty(var faults) -> Answer.Refused.form(faults);
          case RegistrationFields.Read.Good(var entry) ->
              petitions.register(scope, new Registration(entry, files, secret), key.key());
        };
    return switch (answer) {
      case Answer.Registered(var _, var number) -> {
        response.setStatus(HttpStatus.CREATED.value());
        response.setHeader(HttpHeaders.LOCATION, "/matters/" + number + "?done=register");
        yield slips.show(scope, number, secret, model);
      }
      case Answer.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield refused(scope, values, key, secret, refused, model);
      }
      case Answer.Done _, Answer.NotFound _ ->
          throw new IllegalStateException("a registration answers otherwise");
    };
  }

  /** The scan that came with the form; further files are added on the page of the matter. */
  private static List<Upload> files(
      Map<String, String> values, @Nullable MultipartFile sent, boolean declared)
      throws IOException {
    AttachmentKind kind =
        Coded.of(AttachmentKind.class, values.getOrDefault("attachmentKind", ""))
            .orElse(AttachmentKind.MATERIAL);
    return sent == null || sent.isEmpty()
        ? List.of()
        : List.of(AttachmentController.upload(kind, sent, declared));
  }

  private String refused(
      Scope scope,
      Map<String, String> values,
      RequestKey key,
      String secret,
      Answer.Refused refused,
      Model model) {
    if (refused.kind() == Answer.Kind.ACCUSATION) {
      return showTheWay(scope, key, refused, model);
    }
    Map<String, String> shown = form.blank(scope);
    // Content that must not be stored is not sent back either.
    if (refused.kind() != Answer.Kind.CLASSIFIED) {
      shown = new LinkedHashMap<>(values);
    }
    shown.put("key", key.key());
    shown.put(SECRET, secret);
    return form.page(scope, shown, refused, model);
  }

  /** A report of wrongdoing: where to hand it in, and nothing kept but that somebody was told. */
  private String showTheWay(Scope scope, RequestKey key, Answer.Refused refused, Model model) {
    intakes.showedTheWay(scope, "way." + key.key());
    drafts.discard(scope, key.key());
    model.addAttribute("refused", refused);
    model.addAttribute("guidance", Guidance.ACCUSATION);
    return "petition/guidance";
  }
}
