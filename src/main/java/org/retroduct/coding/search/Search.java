package org.retroduct.coding.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/** Full-text search over what a member may read; a fixed number of statements. */
@ApplicationScoped
public class Search {
  private static final List<String> GROUPS = List.of("transcripts", "memos", "codebook");

  private final Access access;
  private final SearchIndex index;
  private final Surroundings surroundings;
  private final Notes notes;
  private final Codebook codebook;

  Search(
      Access access, SearchIndex index, Surroundings surroundings, Notes notes, Codebook codebook) {
    this.access = access;
    this.index = index;
    this.surroundings = surroundings;
    this.notes = notes;
    this.codebook = codebook;
  }

  /**
   * What was found.
   *
   * @param counts how many hits each kind of text has, whatever is shown
   */
  public record Found(Membership member, Listing<Hit> hits, Map<Source, Integer> counts) {
    /** Copies the counts. */
    public Found {
      counts = Map.copyOf(counts);
    }

    /** The hits of a group. */
    int count(String group) {
      return counts.entrySet().stream()
          .filter(each -> each.getKey().group().equals(group))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  /** A short text: what a person wrote. */
  record Note(Source source, UUID id, @Nullable UUID transcript, String title, String text) {}

  /** A hit that is not laid out yet, since only those of one page are. */
  record Raw(
      Source source,
      SearchIndex.@Nullable Candidate candidate,
      @Nullable Note note,
      Places.Match match) {}

  /** A text that may answer, long or short. */
  private record Text(
      Source source,
      SearchIndex.@Nullable Candidate candidate,
      @Nullable Note note,
      Places places) {
    Raw hit(Places.Match match) {
      return new Raw(source, candidate, note, match);
    }
  }

  /**
   * One page of the places that answer a question: transcripts by title, then memos, then codes.
   * Its cursor counts the places before, since they are found anew in texts and have no ids.
   * Refused: 404, 422 for a question without a word.
   *
   * @param in transcripts, memos or codebook; null for all
   */
  @Transactional
  public Found find(
      Caller caller, UUID project, @Nullable String text, @Nullable String in, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    if (text == null || text.isBlank()) {
      throw new Invalid("q", "is needed");
    }
    if (in != null && !in.isEmpty() && !GROUPS.contains(in)) {
      throw new Invalid("in", "must be transcripts, memos or codebook");
    }
    Question question = Question.of(text);
    Terms terms = new Terms();
    Stream<Text> spoken =
        index.candidates(member, question).stream()
            .map(each -> new Text(Source.TRANSCRIPT, each, null, each.places()));
    Stream<Text> notes =
        Stream.concat(this.notes.visible(member), definitions(member))
            .map(n -> new Text(n.source(), null, n, Places.of(terms.stems(n.text()))));
    boolean every = in == null || in.isEmpty();
    Map<Source, Integer> counts = new EnumMap<>(Source.class);
    List<Raw> page = new ArrayList<>();
    int total = 0;
    for (Text each : (Iterable<Text>) Stream.concat(spoken, notes)::iterator) {
      int count = each.places().count(question);
      if (count > 0) {
        counts.merge(each.source(), count, Integer::sum);
      }
      if (every || each.source().group().equals(in)) {
        int before = Math.max(0, window.offset() - total);
        if (before < count && page.size() < window.limit()) {
          each.places().find(question).stream()
              .skip(before)
              .limit(window.limit() - page.size())
              .forEach(match -> page.add(each.hit(match)));
        }
        total += count;
      }
    }
    Listing<Raw> listing = window.listing(page, total);
    List<Hit> hits = surroundings.of(member, page);
    return new Found(member, new Listing<>(hits, listing.next(), total), counts);
  }

  private Stream<Note> definitions(Membership member) {
    return codebook.codes(member).stream().map(Search::definition);
  }

  private static Note definition(CodeView code) {
    String title = code.key() == null ? code.name() : code.key() + " " + code.name();
    List<String> lines =
        Stream.of(
                code.name(),
                code.definition(),
                code.includeWhen(),
                code.excludeWhen(),
                code.example())
            .filter(line -> !line.isBlank())
            .toList();
    return new Note(Source.CODE, code.id(), null, title, String.join("\n", lines));
  }
}
