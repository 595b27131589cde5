package org.xinheng.load;

import java.io.IOException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The officers of a life cycle, signed in.
 *
 * @param clerk at the bureau's window
 * @param officer in charge at the responsible unit
 * @param head of that unit
 * @param unit id of that unit, as its choice on the page sends it
 * @param day the program's own day, as its forms offer it
 * @param notice version of the privacy notice that the form names
 */
record Staff(Officer clerk, Officer officer, Officer head, String unit, String day, String notice) {

  private static final Pattern OPTION =
      Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>([^<]*)</option>");
  private static final Pattern DAY =
      Pattern.compile("name=\"receivedOn\"[^>]*value=\"([0-9-]{10})\"");

  private static final Pattern NOTICE =
      Pattern.compile("name=\"noticeVersion\"[^>]*value=\"([^\"]+)\"");

  /** Signs everybody in and looks at the register form. */
  static Staff signIn(Wire wire, Accounts accounts, Instant now) throws IOException {
    Officer clerk = Officer.signIn(wire, accounts.of("window-clerk"), now);
    Accounts.Account handling = accounts.of("case-officer");
    String page = clerk.get(wire, "/matters/new").text();
    return new Staff(
        clerk,
        Officer.signIn(wire, handling, now),
        Officer.signIn(wire, accounts.of("unit-head"), now),
        unit(page, handling.unit()),
        found(DAY, page),
        found(NOTICE, page));
  }

  private static String unit(String page, String name) throws IOException {
    Matcher option = OPTION.matcher(page);
    while (option.find()) {
      if (option.group(2).strip().equals(name)) {
        return option.group(1);
      }
    }
    throw new IOException("the form offers no unit " + name);
  }

  private static String found(Pattern field, String page) throws IOException {
    Matcher value = field.matcher(page);
    if (!value.find()) {
      throw new IOException("the register form is another one");
    }
    return value.group(1);
  }
}
