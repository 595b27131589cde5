package org.xinheng.api.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.reference.Text;

/** Names of acts: the words of the page where it has a button, else those of the law's table. */
@Component
class ActNames {

  private final MessageSource messages;

  ActNames(MessageSource messages) {
    this.messages = messages;
  }

  Text of(String code) {
    return new Text(words(code, Locale.SIMPLIFIED_CHINESE), words(code, Locale.ENGLISH));
  }

  private String words(String code, Locale language) {
    boolean english = language.equals(Locale.ENGLISH);
    String ofTheTable =
        Coded.of(Act.class, code).map(act -> english ? act.en() : act.zh()).orElse(code);
    String own = messages.getMessage("api.act." + code, null, ofTheTable, language);
    return Objects.requireNonNull(messages.getMessage("petition.act." + code, null, own, language));
  }
}
