package org.xinheng.petition.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Particulars;
import org.xinheng.petition.RegisterMatter;

/** What the history keeps of a registration: the story in the petitioner's words, no person. */
final class RegistrationFacts {

  private final Map<String, String> facts = new LinkedHashMap<>();

  private RegistrationFacts() {}

  static Map<String, String> of(RegisterMatter entry, String number) {
    RegistrationFacts it = new RegistrationFacts();
    it.put("number", number);
    it.put("form", entry.form().code());
    it.put("purpose", entry.purpose().code());
    it.put("contentClass", entry.contentClass());
    it.put("persons", entry.persons());
    it.put("receivedOn", entry.receivedOn());
    it.put("subject", entry.subject().strip());
    it.put("statement", entry.statement().strip());
    it.more(entry.more());
    return it.facts;
  }

  private void more(Particulars more) {
    put("kind", more.kind());
    put("placeCode", more.place().division());
    put("placeWords", more.place().words());
    put("summary", more.summary());
    put("demand", more.demand());
    put("earlierPetitions", more.earlier());
    put("underway", more.underway() == null ? null : more.underway().code());
    put("postmarkedOn", more.postmarkedOn());
    put("present", more.present());
    put("signatoriesNamed", more.signatories().isEmpty() ? null : more.signatories().size());
    put("authorisedOn", more.authority() == null ? null : more.authority().on());
    put("noticeVersion", more.notice().version());
    put("noticeWay", more.notice().way().code());
    Particulars.ReadBack read = more.readBack();
    if (read != null) {
      put("readBack", "yes");
      put("readBackBy", read.by());
      put("readBackAt", read.at());
      put("readBackWay", read.way().code());
    }
  }

  private void put(String field, @Nullable Object value) {
    if (value != null) {
      facts.put(field, value.toString());
    }
  }
}
