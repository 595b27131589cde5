package org.xinheng.api.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinheng.api.ApiRequests;
import org.xinheng.api.Grant;
import org.xinheng.api.Right;
import org.xinheng.identity.Adds;
import org.xinheng.identity.ForClients;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.identity.StatedPurpose;
import org.xinheng.petition.Answer;
import org.xinheng.petition.FormDescription;
import org.xinheng.petition.Intakes;
import org.xinheng.petition.MatterFilter;
import org.xinheng.petition.MatterView;
import org.xinheng.petition.PersonView;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.QueryCodes;
import org.xinheng.petition.RevealPurpose;
import org.xinheng.shared.RequestKey;
import org.xinheng.shared.SeenVersion;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.State;

/** Matters for programs, by the same facade, law, gate and history as the officers' pages. */
@RestController
@ForClients
@Serves(ServedPurpose.HANDLE)
class MatterResource {

  private static final String PROPOSE = "propose";

  private final Petitions petitions;
  private final Intakes intakes;
  private final ApiRequests requests;
  private final QueryCodes codes;
  private final JsonForm forms;

  MatterResource(
      Petitions petitions,
      Intakes intakes,
      ApiRequests requests,
      QueryCodes codes,
      JsonForm forms) {
    this.petitions = petitions;
    this.intakes = intakes;
    this.requests = requests;
    this.codes = codes;
    this.forms = forms;
  }

  @GetMapping("/api/v1/matters")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER})
  @Needs(Right.LIST)
  ApiMatters list(
      Scope scope,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String form,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String overdue,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String after) {
    MatterFilter filter =
        new MatterFilter(
            state == null ? null : known(Coded.of(State.class, state)),
            form == null ? null : known(Coded.of(PetitionForm.class, form)),
            unit == null ? null : known(id(unit)),
            overdue != null && known(flag(overdue)),
            q == null || q.isBlank() ? null : q);
    return ApiMatters.of(petitions.list(scope, filter, after == null ? null : known(id(after))));
  }

  @GetMapping("/api/v1/matters/{number}")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER})
  @Needs(Right.READ)
  ResponseEntity<ApiMatter> matter(Scope scope, @PathVariable String number) {
    MatterView found = petitions.find(scope, number).orElseThrow(MatterResource::notFound);
    return ResponseEntity.ok().eTag(Integer.toString(found.version())).body(ApiMatter.of(found));
  }

  @PostMapping("/api/v1/matters")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER})
  @Serves(ServedPurpose.RECEIVE)
  @Needs(Right.REGISTER)
  ResponseEntity<ApiRegistered> register(
      Scope scope, @RequestBody(required = false) byte @Nullable [] body, RequestKey key) {
    Map<String, String> fields = forms.read(scope, body);
    JsonForm.refuseUnknown(fields, FormDescription.ofRegistration());
    String once = admit(scope, key, "register", body);
    String secret = ApiRequests.slipSecret(once);
    return switch (petitions.register(scope, fields, secret, once)) {
      case Answer.Registered(var _, var number) ->
          ResponseEntity.created(URI.create("/api/v1/matters/" + number))
              .body(new ApiRegistered(number, codes.drawn(secret)));
      case Answer.Refused refused -> throw turned(scope, once, refused);
      case Answer.Done _, Answer.NotFound _ ->
          throw new IllegalStateException("a registration answers otherwise");
    };
  }

  /** Of a report of wrongdoing nothing is kept but that a way was shown. */
  private Refusal turned(Scope scope, String once, Answer.Refused refused) {
    if (refused.kind() == Answer.Kind.ACCUSATION) {
      intakes.showedTheWay(scope, "way." + once);
    }
    return new Refusal(Problem.of(refused));
  }

  @PostMapping("/api/v1/matters/{number}/{act}")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER})
  @Needs(Right.READ)
  ApiDone act(
      Scope scope,
      @PathVariable String number,
      @PathVariable String act,
      @RequestBody(required = false) byte @Nullable [] body,
      SeenVersion version,
      RequestKey key) {
    Map<String, String> fields = forms.read(scope, body);
    @Nullable String proposed = act.equals(PROPOSE) ? fields.getOrDefault("proposed", "") : null;
    if (proposed != null) {
      ApiGuard.need(Grant.act(proposed));
    }
    FormDescription form =
        FormDescription.ofAct(act, proposed).orElseThrow(MatterResource::notFound);
    JsonForm.refuseUnknown(fields, form);
    String once = admit(scope, key, act + " " + number, body);
    return switch (petitions.act(scope, number, act, fields, version.version(), once)) {
      case Answer.Done(var of, var done, var _) -> new ApiDone(of, done);
      case Answer.Refused refused -> throw new Refusal(Problem.of(refused));
      case Answer.NotFound _, Answer.Registered _ -> throw notFound();
    };
  }

  @PostMapping("/api/v1/matters/{number}/personal")
  @Adds(what = "a reading in the history; the matter stays as it is")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER})
  @Needs(Right.PERSONAL)
  ApiPersonal personal(
      Scope scope,
      @PathVariable String number,
      @RequestBody(required = false) byte @Nullable [] body,
      RequestKey key) {
    Map<String, String> fields = forms.read(scope, body);
    RevealPurpose purpose =
        fields.keySet().equals(Set.of("purpose"))
            ? Coded.of(RevealPurpose.class, fields.getOrDefault("purpose", ""))
                .orElseThrow(MatterResource::noPurpose)
            : refusePurpose();
    StatedPurpose.state(purpose.code());
    String once = admit(scope, key, "personal " + number, body);
    List<PersonView> people =
        petitions.reveal(scope, number, purpose, once).orElseThrow(MatterResource::notFound);
    MatterView found = petitions.find(scope, number).orElseThrow(MatterResource::notFound);
    return new ApiPersonal(
        number,
        purpose.code(),
        Stream.concat(people.stream(), intakes.signatories(scope, number).stream())
            .map(ApiPersonal.Person::of)
            .toList(),
        found.statement());
  }

  private String admit(Scope scope, RequestKey key, String what, byte @Nullable [] body) {
    String content = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    byte[] request = (what + "\n" + content).getBytes(StandardCharsets.UTF_8);
    return requests
        .admit(scope, key.key(), request)
        .orElseThrow(() -> new Refusal(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused")));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> flag(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(text.equals("true"))
        : Optional.empty();
  }

  /** A value of a parameter that is none of its list is told, not ignored. */
  private static <T> T known(Optional<T> value) {
    return value.orElseThrow(() -> new Refusal(Problem.of(HttpStatus.BAD_REQUEST, "parameter")));
  }

  private static RevealPurpose refusePurpose() {
    throw noPurpose();
  }

  private static Refusal noPurpose() {
    return new Refusal(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "purpose"));
  }

  private static Refusal notFound() {
    return new Refusal(Problem.of(HttpStatus.NOT_FOUND));
  }
}
