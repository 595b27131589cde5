package org.xinheng.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.xinheng.shared.OfRegion;
import org.xinheng.shared.Region;

/**
 * One row of the access log (查阅日志): a call of a staff page, answered or refused.
 *
 * @param region the county
 * @param id identifier, newer ones sort after older ones
 * @param onDay the office's civil day
 * @param at when
 * @param actor who asked
 * @param act method and address pattern of the page
 * @param object what was asked for, such as the number of a matter; empty for lists
 * @param purpose code of the purpose, stated or what the page serves; empty for a call that served
 *     none
 * @param roles codes of the roles held then, with commas between
 * @param cameFrom network address of the officer's machine
 * @param result HTTP status of the answer
 */
public record Access(
    Region region,
    UUID id,
    LocalDate onDay,
    Instant at,
    Actor actor,
    String act,
    String object,
    String purpose,
    String roles,
    String cameFrom,
    int result)
    implements OfRegion {

  /** Longest object and purpose that are kept. */
  private static final int OBJECT = 200;

  private static final int PURPOSE = 60;
  private static final int ROLES = 200;
  private static final int ADDRESS = 45;

  public Access {
    // As it is stored: the database rounds what is finer, and the hash must be over what it holds.
    at = at.truncatedTo(ChronoUnit.MICROS);
    object = plain(object, OBJECT);
    purpose = plain(purpose, PURPOSE);
    roles = plain(roles, ROLES);
    cameFrom = plain(cameFrom, ADDRESS);
  }

  /** The row as an entry that stands alone: position 0 in a chain named by its own id. */
  Entry entry() {
    byte[] content =
        String.join("\n", object, purpose, roles, cameFrom, Integer.toString(result))
            .getBytes(StandardCharsets.UTF_8);
    return Chain.next(region, id, 0, act, onDay, at, actor, false, content, Chain.start());
  }

  private static String plain(String text, int longest) {
    String clean = text.replaceAll("\\p{Cntrl}", " ");
    return clean.length() <= longest ? clean : clean.substring(0, longest);
  }
}
