package org.retroduct.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.retroduct.security.Caller;
import org.retroduct.study.Arrangements;
import org.retroduct.study.Consent;
import org.retroduct.study.OrganisationDraft;
import org.retroduct.study.Organisations;
import org.retroduct.study.ParticipantDraft;
import org.retroduct.study.Participants;
import org.retroduct.transcript.Imports;
import org.retroduct.transcript.OriginalFile;
import org.retroduct.transcript.TranscriptDraft;
import org.retroduct.transcript.TranscriptKind;

/**
 * Makes what the sample study is about: its organisations, arrangements, people and transcripts.
 */
@ApplicationScoped
class SampleSetting {
  private final SampleFiles files;
  private final Organisations organisations;
  private final Arrangements arrangements;
  private final Participants participants;
  private final Imports imports;

  SampleSetting(
      SampleFiles files,
      Organisations organisations,
      Arrangements arrangements,
      Participants participants,
      Imports imports) {
    this.files = files;
    this.organisations = organisations;
    this.arrangements = arrangements;
    this.participants = participants;
    this.imports = imports;
  }

  /** Makes it in an empty project; the transcripts are answered by the name of their file. */
  Map<String, UUID> make(Caller caller, UUID project, SampleStudy study) {
    Map<String, UUID> partners = new HashMap<>();
    for (OrganisationDraft draft : study.organisations()) {
      UUID id = organisations.create(caller, project, draft).id();
      partners.put(Objects.requireNonNull(draft.name()), id);
    }
    Map<String, UUID> cases = new HashMap<>();
    for (SampleStudy.Case each : study.arrangements()) {
      UUID id = arrangements.create(caller, project, each.draft(partners)).id();
      cases.put(each.name(), id);
    }
    Map<String, SampleStudy.Interview> interviews = new HashMap<>();
    study.transcripts().forEach(each -> interviews.put(each.file(), each));
    Map<String, UUID> transcripts = new LinkedHashMap<>();
    for (ManifestRow row : files.manifest()) {
      SampleStudy.Interview interview = Objects.requireNonNull(interviews.get(row.file()));
      List<UUID> about = List.of(Objects.requireNonNull(cases.get(row.arrangement())));
      UUID employer = partners.get(interview.organisation());
      participants.create(
          caller,
          project,
          new ParticipantDraft(
              row.participant(),
              row.group(),
              row.fineRole(),
              employer,
              about,
              new Consent(true, true, row.quote(), false)));
      transcripts.put(row.file(), read(caller, project, row, interview, about));
    }
    return transcripts;
  }

  private UUID read(
      Caller caller,
      UUID project,
      ManifestRow row,
      SampleStudy.Interview interview,
      List<UUID> about) {
    TranscriptDraft draft =
        new TranscriptDraft(
            interview.title(),
            TranscriptKind.INTERVIEW,
            about,
            null,
            row.date(),
            interview.phase(),
            null,
            null);
    OriginalFile file = new OriginalFile(row.file(), files.bytes(row.file()));
    return imports.file(caller, project, draft, file).id();
  }
}
