package org.retroduct.coding.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.coding.Segments;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.transcript.TranscriptText;
import org.retroduct.transcript.Transcripts;

/**
 * A transcript with the coding of all coders whom the reader may see; a fixed number of statements.
 */
@ApplicationScoped
class Readings {
  private final Access access;
  private final Projects projects;
  private final Transcripts transcripts;
  private final Codebook codebook;
  private final Segments segments;

  Readings(
      Access access,
      Projects projects,
      Transcripts transcripts,
      Codebook codebook,
      Segments segments) {
    this.access = access;
    this.projects = projects;
    this.transcripts = transcripts;
    this.codebook = codebook;
    this.segments = segments;
  }

  /**
   * What there is to read.
   *
   * @param segments of all coders in sight
   * @param hidden whether others' work on it is hidden from the reader
   */
  record Reading(
      Membership member,
      TranscriptText text,
      List<Segments.Marked> segments,
      Names names,
      List<CodeView> codes,
      boolean hidden) {}

  /** The transcript as the caller may see it. Refused: 404. */
  @Transactional
  Reading reading(Caller caller, UUID project, UUID transcript) {
    Membership member = access.require(caller, project, Permission.READ);
    TranscriptText text = transcripts.text(member, transcript);
    List<CodeView> codes = codebook.codes(member);
    return new Reading(
        member,
        text,
        segments.marked(member, SegmentFilter.inTranscript(transcript), codes),
        projects.names(caller, project),
        codes,
        segments.hidden(member, transcript));
  }
}
