package org.xinheng.doors;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What browsers refused by the page's policy. Of a report only the name of the directive is kept:
 * the rest holds addresses of pages, and those hold numbers of matters.
 */
@Component
public class PolicyReports {

  private static final Logger LOG = LoggerFactory.getLogger(PolicyReports.class);
  private static final Pattern DIRECTIVE =
      Pattern.compile("\"(?:effective|violated)-directive\"\\s{0,4}:\\s{0,4}\"([a-z-]{3,30})");
  private static final int LARGEST = 16_384;

  /** Lines a directive; anybody can send reports, and a log must not be filled by them. */
  private static final int LINES = 20;

  private final Map<String, Integer> told = new ConcurrentHashMap<>();

  PolicyReports() {}

  /** Writes one line to the log; a body that is no report is dropped. */
  public void take(String body) {
    directive(body)
        .filter(name -> told.size() < LINES || told.containsKey(name))
        .filter(name -> told.merge(name, 1, (old, one) -> Math.min(LINES + 1, old + one)) <= LINES)
        .ifPresent(name -> LOG.warn("policy-report {}", name));
  }

  static Optional<String> directive(String body) {
    Matcher found = DIRECTIVE.matcher(body.length() > LARGEST ? body.substring(0, LARGEST) : body);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
