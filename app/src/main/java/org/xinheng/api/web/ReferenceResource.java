package org.xinheng.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinheng.api.Grant;
import org.xinheng.api.Right;
import org.xinheng.api.web.ApiReference.Code;
import org.xinheng.identity.ForClients;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.identity.Units;
import org.xinheng.petition.ContentClasses;
import org.xinheng.petition.FormDescription;
import org.xinheng.petition.FormKind;
import org.xinheng.petition.Particulars;
import org.xinheng.petition.PrivacyNotice;
import org.xinheng.petition.Purpose;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.procedure.PetitionForm;

/** Reference data of the day. */
@RestController
@ForClients
@Serves(ServedPurpose.HANDLE)
class ReferenceResource {

  /** The draft of an act takes that act's fields beside this one. */
  private static final FormDescription PROPOSAL =
      new FormDescription(new TreeSet<>(Set.of("proposed")), Set.of("proposed"));

  private final Units units;
  private final ActNames names;
  private final OfficeClock clock;

  ReferenceResource(Units units, ActNames names, OfficeClock clock) {
    this.units = units;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/api/v1/reference/units")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER})
  @Needs(Right.REFERENCE)
  ApiReference.Units units(Scope scope) {
    return new ApiReference.Units(
        units.all(scope.region()).stream().map(ApiReference.Units.One::of).toList());
  }

  @GetMapping("/api/v1/reference/forms")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER})
  @Needs(Right.REFERENCE)
  ApiReference.Forms forms(Scope scope) {
    LocalDate day = clock.today();
    FormDescription form = FormDescription.ofRegistration();
    return new ApiReference.Forms(
        form.fields(),
        new TreeSet<>(form.required()),
        PrivacyNotice.on(day).version(),
        Code.all(PetitionForm.class),
        kinds(day),
        Code.all(Purpose.class),
        ContentClasses.on(day).stream().map(it -> new Code(it.code(), it.zh(), it.en())).toList(),
        Code.all(Particulars.NoticeGiven.Way.class),
        Code.all(Particulars.Confirmed.class));
  }

  private static Map<String, List<Code>> kinds(LocalDate day) {
    return FormKind.on(day).stream()
        .collect(
            Collectors.groupingBy(
                kind -> kind.form().code(),
                TreeMap::new,
                Collectors.mapping(Code::of, Collectors.toList())));
  }

  @GetMapping("/api/v1/reference/acts")
  @OpenTo({Role.WINDOW_CLERK, Role.CASE_OFFICER})
  @Needs(Right.REFERENCE)
  ApiReference.Acts acts(Scope scope) {
    return new ApiReference.Acts(
        Grant.ACTS.stream()
            .map(code ->
                ApiReference.Acts.One.of(
                    code, names.of(code), FormDescription.ofAct(code, null).orElse(PROPOSAL)))
            .toList());
  }
}
