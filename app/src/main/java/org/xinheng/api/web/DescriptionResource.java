package org.xinheng.api.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinheng.identity.ForClients;
import org.xinheng.identity.OpenToAnyone;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Hands out the description of the interface. */
@RestController
@ForClients
class DescriptionResource {

  static final String ADDRESS = "/api/v1/openapi.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String document;

  DescriptionResource(Description description) {
    this.document = JSON.writeValueAsString(description.document()) + "\n";
  }

  @GetMapping(ADDRESS)
  @OpenToAnyone(reason = "says how to ask, and nothing of anybody; read before a key is there")
  ResponseEntity<String> description() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
  }
}
