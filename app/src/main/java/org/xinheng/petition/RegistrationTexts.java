package org.xinheng.petition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every text of a registration, for the gate. */
final class RegistrationTexts {

  private RegistrationTexts() {}

  static @Nullable String[] of(RegisterMatter entry) {
    Particulars more = entry.more();
    List<@Nullable String> texts = new ArrayList<>();
    texts.addAll(more.signatories());
    texts.addAll(
        Arrays.asList(
            entry.subject(),
            entry.statement(),
            more.summary(),
            more.demand(),
            more.earlier(),
            more.place().words(),
            more.authority() == null ? null : more.authority().relation()));
    entry
        .named()
        .forEach(it ->
            texts.addAll(Arrays.asList(it.name(), it.idNumber(), it.phone(), it.address())));
    return texts.toArray(String[]::new);
  }
}
