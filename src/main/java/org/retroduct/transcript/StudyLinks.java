package org.retroduct.transcript;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Check;
import org.retroduct.project.Membership;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.ParticipantView;
import org.retroduct.study.Study;

/** What of a project's study a transcript may refer to. */
record StudyLinks(Map<UUID, ParticipantView> participants, Set<UUID> arrangements) {
  static StudyLinks of(Study study, Membership member) {
    return new StudyLinks(
        study.participants(member),
        study.arrangements(member).stream()
            .map(ArrangementView::id)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Who is meant by the draft's speakers. Refused: what the draft says that is wrong (422). */
  SpeakerNames require(TranscriptDraft draft) {
    SpeakerNames names = new SpeakerNames(participants.values(), draft.named());
    Check check = new Check().text(draft.title(), "title", 300);
    known(check, "arrangements", draft.arrangements(), arrangements);
    known(check, "participants", draft.participants(), participants.keySet());
    names.check(check, draft.named());
    check.done();
    return names;
  }

  private static void known(Check check, String field, @Nullable List<UUID> ids, Set<UUID> known) {
    if (ids == null) {
      return;
    }
    for (int i = 0; i < ids.size(); i++) {
      UUID id = ids.get(i);
      check.that(
          id != null && known.contains(id),
          field + "[" + i + "]",
          "is none of the " + field + " of this project");
    }
  }
}
