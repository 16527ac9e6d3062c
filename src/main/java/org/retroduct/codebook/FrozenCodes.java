package org.retroduct.codebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps the codes of each frozen version as they were. */
@ApplicationScoped
class FrozenCodes {
  private final CodebookJson json;

  FrozenCodes(CodebookJson json) {
    this.json = json;
  }

  void keep(UUID project, int number, List<CodeView> codes) {
    int place = 0;
    for (CodeView code : codes) {
      new FrozenCode(project, number, place++, code.id(), json.written(code)).persist();
    }
  }

  List<CodeView> of(UUID project, int number) {
    return FrozenCode.in(project, number).stream()
        .map(code -> json.read(code.content, CodeView.class))
        .toList();
  }
}
