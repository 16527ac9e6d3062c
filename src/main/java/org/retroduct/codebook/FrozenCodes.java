package org.retroduct.codebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps the codes of each frozen version as they were. */
@ApplicationScoped
class FrozenCodes {
  private final ObjectMapper json;

  FrozenCodes(ObjectMapper json) {
    this.json = json;
  }

  void keep(UUID project, int number, List<CodeView> codes) {
    int place = 0;
    for (CodeView code : codes) {
      new FrozenCode(project, number, place++, code.id(), written(code)).persist();
    }
  }

  List<CodeView> of(UUID project, int number) {
    List<CodeView> codes = new ArrayList<>();
    for (FrozenCode code : FrozenCode.in(project, number)) {
      codes.add(read(code.content));
    }
    return List.copyOf(codes);
  }

  private String written(CodeView code) {
    try {
      return json.writeValueAsString(code);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private CodeView read(String content) {
    try {
      return json.readValue(content, CodeView.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
