package org.xinheng.desk.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.xinheng.ledger.AccessFilter;

/**
 * What the audit looks for, as its form sends it; an empty field does not limit.
 *
 * @param day civil day
 * @param who sign-in name of an officer
 * @param object number of a matter, or another code
 * @param sort code of an {@link AccessFilter.Sort}
 * @param result code of an {@link AccessFilter.Result}
 * @param area first part of the code of an act in the history
 * @param after key of the page before
 */
record AuditQuery(
    @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
    @Nullable String who,
    @Nullable String object,
    @Nullable String sort,
    @Nullable String result,
    @Nullable String area,
    @Nullable String after) {

  AuditQuery {
    who = plain(who);
    object = plain(object);
    sort = plain(sort);
    result = plain(result);
    area = plain(area);
    after = plain(after);
  }

  /** The same from another place on. */
  AuditQuery from(@Nullable String place) {
    return new AuditQuery(day, who, object, sort, result, area, place);
  }

  AccessFilter.@Nullable Sort sortOfCall() {
    return Arrays.stream(AccessFilter.Sort.values())
        .filter(one -> one.code().equals(sort))
        .findFirst()
        .orElse(null);
  }

  AccessFilter.@Nullable Result resultOfCall() {
    return Arrays.stream(AccessFilter.Result.values())
        .filter(one -> one.code().equals(result))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
