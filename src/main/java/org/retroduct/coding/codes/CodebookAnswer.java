package org.retroduct.coding.codes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.retroduct.codebook.CodebookState;
import org.retroduct.platform.Versioned;

/**
 * The codebook over REST.
 *
 * @param number of its version, from 1; {@code version} in JSON
 * @param codes in codebook order
 */
public record CodebookAnswer(
    @JsonProperty("version") int number, CodebookState state, List<CodeAnswer> codes)
    implements Versioned {
  /** Copies the codes. */
  public CodebookAnswer {
    codes = List.copyOf(codes);
  }

  @Override
  public long version() {
    return number;
  }
}
