package org.retroduct.coding.codes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.retroduct.coding.Recodings;
import org.retroduct.coding.SegmentFilter;
import org.retroduct.coding.Segments;
import org.retroduct.platform.Brief;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.transcript.TranscriptIndex;

/** The passages of one code that a member sees, with a fixed number of statements. */
@ApplicationScoped
class CodePassages {
  private static final int LONGEST = 400;

  private final Access access;
  private final Segments segments;
  private final TranscriptIndex transcripts;
  private final Projects projects;

  CodePassages(Access access, Segments segments, TranscriptIndex transcripts, Projects projects) {
    this.access = access;
    this.segments = segments;
    this.transcripts = transcripts;
    this.projects = projects;
  }

  /**
   * A passage in a list.
   *
   * @param words the first 400 characters
   * @param source transcript and coder
   * @param href its page
   * @param movable whether a part of the code may take it, which an open round does not allow
   */
  record Passage(UUID id, String words, String source, String href, boolean movable) {}

  /** One page of what coders gave the code, by transcript and place. Refused: 404. */
  @Transactional
  Listing<Passage> all(Caller caller, UUID project, UUID code, Window window) {
    return of(caller, project, SegmentFilter.all(), code, window);
  }

  /** The same of the coding that stands, on which the counts of uses rest. Refused: 404. */
  @Transactional
  Listing<Passage> standing(Caller caller, UUID project, UUID code, Window window) {
    return of(caller, project, SegmentFilter.all().standing(), code, window);
  }

  private Listing<Passage> of(
      Caller caller, UUID project, SegmentFilter filter, UUID code, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    filter.code = code.toString();
    Map<UUID, String> titles = transcripts.titles(member);
    Names names = projects.names(caller, project);
    Set<UUID> open = Recodings.openRounds(member);
    return segments
        .find(member, filter, window)
        .map(
            segment ->
                new Passage(
                    segment.id(),
                    Brief.of(segment.text(), LONGEST),
                    titles.getOrDefault(segment.transcript(), "")
                        + ", "
                        + names.of(segment.coder()),
                    "/projects/%s/segments/%s".formatted(project, segment.id()),
                    segment.round() == null || !open.contains(segment.round())));
  }
}
