package org.xinheng.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows every link of every page as one officer, some pages of each kind. */
final class Crawl {

  private static final Pattern ROUTE = Pattern.compile("\\| GET \\| `([^`]+)` \\|");

  /** What is handed out as a file and not shown. */
  private static final Pattern FILE =
      Pattern.compile(
          ".*(\\.csv|/(evidence|attachments)/[^/]+|/letters/preview|/letters/[^/]+/[^/]+)$");

  private final List<String> routes;
  private final int most;
  private final Set<String> opened = new TreeSet<>();

  /**
   * A crawl.
   *
   * @param most pages opened of each route and officer
   */
  Crawl(int most) throws IOException {
    this.most = most;
    Path list = Path.of("..", "docs", "generated", "pages.md");
    Matcher route = ROUTE.matcher(Files.readString(list));
    this.routes =
        route
            .results()
            .map(it -> it.group(1))
            // Addresses written out come before those with places to fill.
            .sorted(Comparator.comparing((String it) -> it.contains("{")).thenComparing(it -> it))
            .toList();
  }

  /** Routes that show a page, of the list that the program's tests generate. */
  Set<String> pages() {
    Set<String> pages = new TreeSet<>(routes);
    pages.removeIf(route -> FILE.matcher(route).matches());
    return pages;
  }

  /** Routes of which at least one page was opened. */
  Set<String> opened() {
    return opened;
  }

  /** Opens pages from the first one on, and has each looked at. */
  void as(Page page, Consumer<Page> look) {
    Deque<String> waiting = new ArrayDeque<>(List.of("/", "/step-up"));
    Set<String> known = new HashSet<>(waiting);
    Map<String, Integer> counts = new HashMap<>();
    while (!waiting.isEmpty()) {
      String address = waiting.removeFirst();
      String route = route(address);
      if (counts.merge(route, 1, Integer::sum) > most) {
        continue;
      }
      Response answer = page.navigate(address);
      if (answer != null && answer.status() == 200) {
        opened.add(route);
      }
      look.accept(page);
      links(page).stream().filter(known::add).forEach(waiting::addLast);
    }
  }

  /** Opens one page that needs no sign-in. */
  void open(Page page, String address, Consumer<Page> look) {
    page.navigate(address);
    opened.add(route(address));
    look.accept(page);
  }

  private static List<String> links(Page page) {
    Object found =
        page.evaluate(
            "() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))");
    List<String> links = new ArrayList<>();
    for (Object link : (List<?>) found) {
      String address = String.valueOf(link);
      if (!FILE.matcher(address.replaceFirst("[?#].*", "")).matches()) {
        links.add(address.replaceFirst("#.*", ""));
      }
    }
    return links;
  }

  private String route(String address) {
    String path = address.replaceFirst("[?#].*", "");
    return routes.stream()
        .filter(route -> path.matches(route.replaceAll("\\{[^}]+}", "[^/]+")))
        .findFirst()
        .orElse(path);
  }
}
