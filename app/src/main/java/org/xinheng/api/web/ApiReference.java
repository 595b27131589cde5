package org.xinheng.api.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.identity.Unit;
import org.xinheng.petition.FormDescription;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.reference.Text;

/** What programs need to know before they send anything: units, codes, fields. */
final class ApiReference {

  private ApiReference() {}

  /** A code with its names. */
  record Code(String code, String zh, String en) {

    static Code of(Coded it) {
      return new Code(it.code(), it.zh(), it.en());
    }

    static <E extends Enum<E> & Coded> List<Code> all(Class<E> list) {
      return Arrays.stream(list.getEnumConstants()).map(Code::of).toList();
    }
  }

  /** The units of the county. */
  record Units(List<One> items) {

    /** A unit. */
    record One(UUID id, String code, String name, String kind, @Nullable UUID parent) {

      static One of(Unit it) {
        return new One(it.id(), it.code(), it.name(), it.kind().code(), it.parent());
      }
    }
  }

  /**
   * The form of a registration.
   *
   * @param noticeVersion edition of the privacy notice in force, which a registration names
   * @param kinds codes of {@code kind}, by form
   */
  record Forms(
      SortedSet<String> fields,
      SortedSet<String> required,
      String noticeVersion,
      List<Code> forms,
      Map<String, List<Code>> kinds,
      List<Code> purposes,
      List<Code> contentClasses,
      List<Code> noticeWays,
      List<Code> readBackWays) {}

  /** Acts and the forms that they take. */
  record Acts(List<One> items) {

    /**
     * An act.
     *
     * @param fields names of its fields; {@code #} stands for a number from 1 on, which a list has
     *     by itself
     */
    record One(
        String code, String zh, String en, SortedSet<String> fields, SortedSet<String> required) {

      static One of(String code, Text name, FormDescription form) {
        return new One(code, name.zh(), name.en(), form.fields(), new TreeSet<>(form.required()));
      }
    }
  }
}
