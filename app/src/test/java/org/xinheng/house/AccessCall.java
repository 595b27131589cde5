package org.xinheng.house;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.servlet.FlashMap;
import org.xinheng.given.County;
import org.xinheng.house.AccessTable.Row;
import tools.jackson.databind.json.JsonMapper;

/** Asks one cell of the access matrix over the program's own chain of filters and handlers. */
final class AccessCall {

  private final MockMvc pages;
  private final int publicPort;

  AccessCall(MockMvc pages, int publicPort) {
    this.pages = pages;
    this.publicPort = publicPort;
  }

  /**
   * What was answered.
   *
   * @param answer status, and for a redirect what the next page will tell, or where it leads
   * @param body the body
   */
  record Got(String answer, String body) {}

  /** Asks; {@code asker} empty for somebody who has not signed in. */
  Got ask(Row row, AccessWorld world, AccessTable.@Nullable Asker asker, String thing)
      throws Exception {
    Map<String, String> variables = new TreeMap<>();
    if (!thing.isEmpty()) {
      variables.putAll(world.address(thing));
    }
    row.form()
        .forEach((name, value) -> {
          if (name.startsWith("{")) {
            variables.put(name.substring(1, name.length() - 1), value);
          }
        });
    String address = row.route().substring(row.route().indexOf(' ') + 1);
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      address = address.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    var request = row.isForPrograms() ? json(row, address) : form(row, address);
    if (asker != null && asker.client()) {
      request.header("Authorization", "Bearer " + world.key(asker.name()));
    } else if (asker != null) {
      request.with(County.signedIn(world.officer(asker.name())));
    }
    if (row.way().equals(AccessTable.PUBLIC)) {
      request.with(sent -> {
        sent.setLocalPort(publicPort);
        return sent;
      });
    }
    return got(pages.perform(request).andReturn());
  }

  private static AbstractMockHttpServletRequestBuilder<?> form(Row row, String address) {
    String method = row.route().substring(0, row.route().indexOf(' '));
    String file = row.form().get("file");
    AbstractMockHttpServletRequestBuilder<?> request =
        file == null
            ? request(HttpMethod.valueOf(method), address)
            : multipart(address)
                .file(
                    new MockMultipartFile(
                        "file", "文本.txt", "text/plain", file.getBytes(StandardCharsets.UTF_8)));
    if (method.equals("POST")) {
      request.with(csrf()).param("key", UUID.randomUUID().toString());
    }
    row.form()
        .forEach((name, value) -> {
          if (!name.startsWith("{") && !name.equals("file")) {
            request.param(name, value);
          }
        });
    return request;
  }

  /** The same as a program sends it. */
  private static AbstractMockHttpServletRequestBuilder<?> json(Row row, String address) {
    HttpMethod method = HttpMethod.valueOf(row.route().substring(0, row.route().indexOf(' ')));
    var request = request(method, address).header("Idempotency-Key", UUID.randomUUID().toString());
    Map<String, String> fields = new TreeMap<>(row.form());
    fields.keySet().removeIf(name -> name.startsWith("{"));
    String version = fields.remove("version");
    if (version != null) {
      request.header("If-Match", "\"" + version + "\"");
    }
    return method == HttpMethod.POST
        ? request
            .contentType(MediaType.APPLICATION_JSON)
            .content(JsonMapper.builder().build().writeValueAsBytes(fields))
        : request;
  }

  private static Got got(MvcResult result) throws Exception {
    var response = result.getResponse();
    String body = response.getContentAsString(StandardCharsets.UTF_8);
    String place = response.getRedirectedUrl();
    if (place == null) {
      return new Got(Integer.toString(response.getStatus()), body);
    }
    // Before the dispatcher answers there is nothing to be told.
    @Nullable FlashMap flash = result.getFlashMap();
    String told =
        (flash == null ? List.of() : flash.values())
            .stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining(" "));
    return new Got(response.getStatus() + " " + (told.isEmpty() ? place : told), body);
  }
}
