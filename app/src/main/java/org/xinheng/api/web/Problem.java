package org.xinheng.api.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.xinheng.petition.Answer;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Text;

/**
 * Why a request was refused (RFC 9457), before it is put into words.
 *
 * @param status HTTP status
 * @param code stable code, the last part of its {@code type}; empty when the status says it all
 * @param detailKey key of what happened and what to do, unless the law's own words say it
 * @param words the law's own words
 * @param article the article that refuses
 * @param faults fields to mend
 */
record Problem(
    HttpStatus status,
    String code,
    String detailKey,
    @Nullable Text words,
    @Nullable Article article,
    List<Answer.Fault> faults) {

  Problem {
    faults = List.copyOf(faults);
  }

  /** One that the message files explain. */
  static Problem of(HttpStatus status, String code) {
    return new Problem(status, code, "api.problem." + code, null, null, List.of());
  }

  /** One that the status alone explains. */
  static Problem of(HttpStatus status) {
    return new Problem(
        status, "", "api.problem." + status.value() + ".detail", null, null, List.of());
  }

  /** A body with fields that its form does not know. */
  static Problem unknownFields(List<String> fields) {
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    List<Answer.Fault> faults =
        fields.stream().map(field -> new Answer.Fault(field, "api.fault.unknown")).toList();
    return new Problem(status, "field", "api.problem.field", null, null, faults);
  }

  /** A refusal of the office: by the form, by another officer's change, or by the law. */
  static Problem of(Answer.Refused refused) {
    boolean stale = refused.kind() == Answer.Kind.STALE;
    return new Problem(
        stale ? HttpStatus.PRECONDITION_FAILED : HttpStatus.UNPROCESSABLE_CONTENT,
        refused.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        refused.messageKey(),
        refused.words(),
        refused.article(),
        refused.faults());
  }
}
