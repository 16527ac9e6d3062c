package org.retroduct.coding.codes;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.UUID;
import org.retroduct.codebook.CodeView;
import org.retroduct.platform.Versioned;

/**
 * A code over REST.
 *
 * @param code its fields stand beside the others
 * @param uses how often the caller sees it used
 */
public record CodeAnswer(@JsonUnwrapped CodeView code, int uses) implements Versioned {
  static CodeAnswer of(CodeView code, Map<UUID, Integer> uses) {
    return new CodeAnswer(code, uses.getOrDefault(code.id(), 0));
  }

  @Override
  public long version() {
    return code.version();
  }
}
