package org.xinheng.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.identity.Scope;

/**
 * A room whose acts owe letters (文书来源). Letters ask it for the facts of a case and know nothing
 * else of it.
 */
public interface LetterSource {

  /** Topic of the messages by which an act owes a letter; the body is the code of its kind. */
  String OWED = "document-owed";

  /** A case that a scope may know of. */
  Optional<Case> find(Scope scope, String number);

  /**
   * The facts for a letter.
   *
   * @param kind code of its kind
   * @param owedAt when the act owed it; empty for a letter that nothing owes
   * @return empty when there is nothing for such a letter to say
   */
  Optional<LetterFacts> facts(Scope scope, String number, String kind, @Nullable Instant owedAt);

  /**
   * A case.
   *
   * @param id identifier, which is also its chain in the history
   * @param number number given to the petitioner
   * @param subject subject line, without names
   * @param readable whether its key is there; an erased case has no more letters
   */
  record Case(UUID id, String number, String subject, boolean readable) {}
}
