package org.retroduct.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.retroduct.Api;

@QuarkusTest
class StarterCodebookTest {
  private static List<Code> codesOf(String codebook) {
    String address = Api.newProject(Api.token(Api.newUser("lead")), codebook);
    UUID project = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    return QuarkusTransaction.requiringNew().call(() -> CodeTree.ordered(Code.in(project)));
  }

  @Test
  void a_project_that_wants_none_begins_with_no_codes() {
    assertEquals(List.of(), codesOf("empty"));
  }

  // cut -d, -f1 codebook.csv | sort | uniq -c: 20 Context, 14 Mechanism-resource,
  // 16 Mechanism-reasoning, 15 Outcome, 8 Domain, 4 Theme; 23 different parents
  @Test
  void every_row_becomes_a_code_and_every_parent_a_heading() {
    List<Code> codes = codesOf("partnering");
    assertEquals(77 + 23, codes.size());
    assertEquals(23, codes.stream().filter(code -> !code.codable).count());
    assertEquals("Entry point", codes.get(0).name);
    assertEquals("C1", codes.get(1).key());
    assertEquals(
        List.of("T1", "T16", "H4"),
        List.of("Trust in partner", "Conflict", "Theory challenge").stream()
            .map(name -> codes.stream().filter(code -> code.name.equals(name)).findAny())
            .map(code -> code.orElseThrow().key())
            .toList());
  }
}
