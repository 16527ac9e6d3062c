package org.retroduct.coding.memo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.project.Membership;

/** Memos on codes. */
@ApplicationScoped
class CodeSubjects implements Subjects {
  private final Codebook codebook;

  CodeSubjects(Codebook codebook) {
    this.codebook = codebook;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.CODE;
  }

  @Override
  public Map<UUID, Subject> find(Membership member, Collection<UUID> ids) {
    return codebook.codes(member).stream()
        .filter(code -> ids.contains(code.id()))
        .collect(Collectors.toMap(CodeView::id, this::subject));
  }

  private Subject subject(CodeView code) {
    String key = code.key() == null ? "" : code.key() + " ";
    return new Subject(kind(), code.id(), "code " + key + code.name(), "/codes/" + code.id(), null);
  }
}
