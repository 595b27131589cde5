package org.xinheng.petition.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.petition.RegisterMatter;

/** What the history keeps of a registration: the story in the petitioner's words, no person. */
final class RegistrationFacts {

  private RegistrationFacts() {}

  static Map<String, String> of(RegisterMatter entry, String number) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("number", number);
    facts.put("form", entry.form().code());
    facts.put("purpose", entry.purpose().code());
    facts.put("contentClass", entry.contentClass());
    facts.put("persons", Integer.toString(entry.persons()));
    facts.put("receivedOn", entry.receivedOn().toString());
    facts.put("subject", entry.subject().strip());
    facts.put("statement", entry.statement().strip());
    if (entry.isOral()) {
      facts.put("readBack", entry.readBack() ? "yes" : "no");
    }
    return facts;
  }
}
