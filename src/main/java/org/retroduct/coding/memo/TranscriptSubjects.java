package org.retroduct.coding.memo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.retroduct.project.Membership;
import org.retroduct.transcript.TranscriptIndex;

/** Memos on transcripts. */
@ApplicationScoped
class TranscriptSubjects implements Subjects {
  private final TranscriptIndex transcripts;

  TranscriptSubjects(TranscriptIndex transcripts) {
    this.transcripts = transcripts;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.TRANSCRIPT;
  }

  @Override
  public Map<UUID, Subject> find(Membership member, Collection<UUID> ids) {
    Map<UUID, Subject> found = new HashMap<>();
    Map<UUID, String> titles = transcripts.titles(member);
    for (UUID id : ids) {
      String title = titles.get(id);
      if (title != null) {
        found.put(id, new Subject(kind(), id, "transcript " + title, "/transcripts/" + id, id));
      }
    }
    return found;
  }
}
