package org.xinheng.house;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.xinheng.given.County;
import org.xinheng.identity.Officer;

/**
 * What an officer sees: the pages at the given addresses and all that they lead to, byte for byte,
 * but without what differs by chance. Links to pages that show a person on purpose, masked, and to
 * other days of a calendar without end are not followed.
 */
final class PagesSeen {

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "/(matters/XF|matters/new|account|settings|audit|step-up|sign|demo|language|reception\\?).*");

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern CHANCE =
      Pattern.compile("nonce=\"[^\"]*\"|name=\"_csrf\" value=\"[^\"]*\"");

  private static final Set<String> BY_CHANCE = Set.of("Content-Security-Policy", "Set-Cookie");

  private static final int MOST = 200;

  private final MockMvc pages;

  PagesSeen(MockMvc pages) {
    this.pages = pages;
  }

  /** Addresses with status and body, in the order in which they were found. */
  Map<String, String> by(Officer officer, List<String> starts) throws Exception {
    Map<String, String> seen = new LinkedHashMap<>();
    Deque<String> next = new ArrayDeque<>(starts);
    while (!next.isEmpty()) {
      String address = next.removeFirst();
      String name = plain(officer, address);
      if (!seen.containsKey(name)) {
        MockHttpServletResponse answer = open(officer, address);
        String body = answer.getContentAsString(StandardCharsets.UTF_8);
        seen.put(name, answer.getStatus() + "\n" + plain(officer, body));
        next.addAll(links(body));
        if (seen.size() > MOST) {
          throw new IllegalStateException("the pages do not end: " + seen.keySet());
        }
      }
    }
    return seen;
  }

  /** One answer, with its headers, without the name that was asked for. */
  String answer(Officer officer, String address, String asked) throws Exception {
    MockHttpServletResponse answer = open(officer, address);
    List<String> headers = new ArrayList<>();
    for (String name : answer.getHeaderNames().stream().sorted().toList()) {
      if (!BY_CHANCE.contains(name)) {
        headers.add(name + ": " + answer.getHeaders(name));
      }
    }
    String body = answer.getContentAsString(StandardCharsets.UTF_8);
    String all = answer.getStatus() + "\n" + String.join("\n", headers) + "\n" + body;
    return plain(officer, all).replace(asked, "…");
  }

  private MockHttpServletResponse open(Officer officer, String address) throws Exception {
    return pages
        .perform(get(URI.create(address)).with(County.signedIn(officer)))
        .andReturn()
        .getResponse();
  }

  private static List<String> links(String body) {
    return Jsoup.parse(body).select("a[href]").eachAttr("href").stream()
        .filter(href -> href.startsWith("/") && !LEFT_OUT.matcher(href).matches())
        .toList();
  }

  private static String plain(Officer officer, String text) {
    Map<String, String> ids = new LinkedHashMap<>();
    String named =
        UUID.matcher(text)
            .replaceAll(id -> ids.computeIfAbsent(id.group(), _ -> "id-" + ids.size()));
    return CHANCE.matcher(named).replaceAll("").replace(officer.region().code(), "REGION");
  }
}
