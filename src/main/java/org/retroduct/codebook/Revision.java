package org.retroduct.codebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An act on a codebook while it is done. No other can begin until its transaction ends. */
final class Revision {
  private final CodebookHead head;
  private final Map<Code, CodeState> before = new LinkedHashMap<>();

  private Revision(CodebookHead head) {
    this.head = head;
  }

  static Revision begin(UUID project) {
    return new Revision(CodebookHead.locked(project));
  }

  /** A code that is going to be changed. */
  Code touch(Code code) {
    before.putIfAbsent(code, code.state());
    return code;
  }

  /** A code that was made just now. */
  Code made(Code code) {
    before.put(code, code.state().gone());
    return code;
  }

  UUID project() {
    return head.project;
  }

  /** Sends the changes to the database; the first ones after a freeze make the next version. */
  List<CodeChange> end() {
    List<CodeChange> changes = new ArrayList<>();
    before.forEach(
        (code, state) -> {
          if (!code.state().equals(state)) {
            changes.add(new CodeChange(code.id, state, code.state()));
          }
        });
    if (!changes.isEmpty()) {
      head.reopen();
    }
    Code.flush();
    return changes;
  }

  /** The number of the version that the changes belong to. */
  int number() {
    return head.number;
  }
}
