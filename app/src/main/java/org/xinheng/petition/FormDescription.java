package org.xinheng.petition;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.domain.ActFields;
import org.xinheng.petition.domain.RegistrationFields;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.procedure.Act;

/**
 * The fields of a form, for whoever has no page in front of them. They are not written down anew:
 * the forms' own readers are asked what they look for and what they miss.
 *
 * @param fields names of all fields; one that ends in a hash sign may come with numbers from 1 on
 * @param required those that are missed in an empty form; others may be missed with what is sent
 */
public record FormDescription(SortedSet<String> fields, Set<String> required) {

  /** Fields of which a form may hold as many as it likes. */
  private static final String NUMBERED = "(answer|concerned)1";

  private static final String PROPOSE = "propose";

  /** Acts of the office that stand beside the table of the law. */
  private static final List<String> BESIDE =
      List.of("take", PROPOSE, "list-requests", "name-accused", "note", "co-handle", "co-note");

  public FormDescription {
    required = Set.copyOf(required);
  }

  /** The form of a registration. */
  public static FormDescription ofRegistration() {
    return of(form ->
        RegistrationFields.read(form) instanceof RegistrationFields.Read.Faulty(var faults)
            ? faults
            : List.of());
  }

  /** Codes of the acts that have a form, in the order of the procedure. */
  public static List<String> acts() {
    return Stream.concat(Arrays.stream(Act.values()).map(Coded::code), BESIDE.stream())
        .filter(code -> code.equals(PROPOSE) || ofAct(code, null).isPresent())
        .toList();
  }

  /**
   * The form of an act; empty when there is none.
   *
   * @param proposed the act that is drafted, when the act is to propose one
   */
  public static Optional<FormDescription> ofAct(String code, @Nullable String proposed) {
    if (code.equals(PROPOSE)) {
      return proposed == null || proposed.equals(PROPOSE)
          ? Optional.empty()
          : ofAct(proposed, null).map(FormDescription::asDraft);
    }
    return ActFields.read(code, Map.of()).isEmpty()
        ? Optional.empty()
        : Optional.of(
            of(form ->
                ActFields.read(code, form).orElseThrow()
                        instanceof ActFields.Read.Faulty(var faults)
                    ? faults
                    : List.of()));
  }

  private FormDescription asDraft() {
    SortedSet<String> more = new TreeSet<>(fields);
    more.add("proposed");
    Set<String> owed = new TreeSet<>(required);
    owed.add("proposed");
    return new FormDescription(more, owed);
  }

  /** Whether a form has such a field. */
  public boolean has(String field) {
    return fields.contains(field) || fields.contains(field.replaceFirst("[0-9]+$", "#"));
  }

  /** Reads a form and says what is wrong with it. */
  private interface Reader {
    List<Answer.Fault> faults(Map<String, String> form);
  }

  private static FormDescription of(Reader reader) {
    Asked empty = new Asked(null);
    Asked full = new Asked("yes");
    Set<String> required =
        reader.faults(empty).stream().map(Answer.Fault::field).collect(Collectors.toSet());
    reader.faults(full);
    SortedSet<String> fields = new TreeSet<>(empty.asked);
    fields.addAll(full.asked);
    fields.removeIf(name -> name.matches("(answer|concerned)[02-9]+"));
    SortedSet<String> named = new TreeSet<>();
    fields.forEach(name -> named.add(name.replaceFirst("^" + NUMBERED + "$", "$1#")));
    return new FormDescription(named, required);
  }

  /** A form that holds nothing, or something everywhere, and remembers what it was asked for. */
  private static final class Asked extends AbstractMap<String, String> {

    private final @Nullable String everywhere;
    private final Set<String> asked = new TreeSet<>();

    Asked(@Nullable String everywhere) {
      this.everywhere = everywhere;
    }

    @Override
    public @Nullable String get(Object name) {
      asked.add(name.toString());
      return everywhere;
    }

    @Override
    public boolean containsKey(Object name) {
      asked.add(name.toString());
      return everywhere != null && !name.toString().matches(".*[^0-9][2-9]");
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      return Set.of();
    }
  }
}
