package org.xinheng.petition.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xinheng.petition.ContentClass;
import org.xinheng.petition.TimelineEntry.Fact;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.reference.Text;

/**
 * Names from the law and the reference data in the reader's language; pages call it {@code @coded}.
 */
@Component("coded")
class CodedWords {

  /** The name of a value of a closed list. */
  public String of(@Nullable Coded value) {
    return value == null ? "" : english() ? value.en() : value.zh();
  }

  /** The name of a content class. */
  public String topic(ContentClass value) {
    return english() ? value.en() : value.zh();
  }

  /** The names of a content class from the first level down. */
  public String path(List<ContentClass> path) {
    return path.stream().map(this::topic).collect(Collectors.joining(" › "));
  }

  /** A statement in two languages. */
  public String text(Text text) {
    return english() ? text.en() : text.zh();
  }

  /** The value of a fact. */
  public String fact(Fact fact) {
    return english() ? fact.en() : fact.zh();
  }

  private static boolean english() {
    return Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
  }
}
