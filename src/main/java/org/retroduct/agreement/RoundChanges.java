package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.retroduct.coding.Codings;
import org.retroduct.project.MemberView;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Projects;
import org.retroduct.transcript.Span;

/** Says how a round's present codings differ from those that were kept when it was closed. */
@ApplicationScoped
class RoundChanges {
  private final Codings codings;
  private final Projects projects;

  RoundChanges(Codings codings, Projects projects) {
    this.codings = codings;
    this.projects = projects;
  }

  /** One code on one passage by one coder. */
  private record Place(UUID transcript, String coder, UUID code, Span span) {
    /** The same passage with another code, or the same code on a passage that shares words. */
    boolean becameOf(Place before) {
      return transcript.equals(before.transcript)
          && coder.equals(before.coder)
          && (span.equals(before.span) || (code.equals(before.code) && span.overlaps(before.span)));
    }
  }

  /** Sentences on what is otherwise by now; none if nothing is. A fixed number of statements. */
  List<String> since(Membership member, UUID round, CodedTexts kept, Names names) {
    List<String> sentences = new ArrayList<>();
    Map<UUID, CodedTexts.Text> texts = new HashMap<>();
    kept.texts().forEach(text -> texts.put(text.outline().transcript(), text));
    Set<UUID> rewritten = new HashSet<>();
    List<Place> now = new ArrayList<>();
    for (Codings.Mark mark : codings.inRound(member, round)) {
      CodedTexts.Text text = texts.get(mark.transcript());
      if (text == null || !text.counts() || !hasFinished(kept, text, mark.coder())) {
        continue;
      }
      if (!text.outline().textVersion().equals(mark.textVersion())) {
        rewritten.add(mark.transcript());
      }
      Span span = new Span(mark.start(), mark.end());
      now.add(new Place(mark.transcript(), mark.coder(), mark.code(), span));
    }
    List<Place> before = before(kept);
    before.removeIf(place -> rewritten.contains(place.transcript()));
    now.removeIf(place -> rewritten.contains(place.transcript()));
    count(before, now, sentences);
    if (!rewritten.isEmpty()) {
      sentences.add("Transcripts whose text has a new version: %d.".formatted(rewritten.size()));
    }
    left(member, kept, names, sentences);
    return sentences;
  }

  private static boolean hasFinished(CodedTexts kept, CodedTexts.Text text, String coder) {
    return text.coders().contains(kept.coders().indexOf(coder));
  }

  private static List<Place> before(CodedTexts kept) {
    List<Place> before = new ArrayList<>();
    for (CodedTexts.Mark mark : kept.marks()) {
      before.add(
          new Place(
              kept.texts().get(mark.text()).outline().transcript(),
              kept.coders().get(mark.coder()),
              kept.codes().get(mark.code()).id(),
              new Span(mark.start(), mark.end())));
    }
    return before;
  }

  private static void count(List<Place> before, List<Place> now, List<String> sentences) {
    List<Place> gone = without(before, now);
    List<Place> fresh = without(now, before);
    int changed = 0;
    for (Iterator<Place> each = gone.iterator(); each.hasNext(); ) {
      Place was = each.next();
      Place became = fresh.stream().filter(p -> p.becameOf(was)).findFirst().orElse(null);
      if (became != null) {
        fresh.remove(became);
        each.remove();
        changed++;
      }
    }
    if (changed + gone.size() + fresh.size() > 0) {
      sentences.add(
          "Codings added: %d, changed: %d, deleted: %d."
              .formatted(fresh.size(), changed, gone.size()));
    }
  }

  private static List<Place> without(List<Place> all, List<Place> others) {
    Map<Place, Integer> left = new LinkedHashMap<>();
    others.forEach(place -> left.merge(place, 1, Integer::sum));
    List<Place> rest = new ArrayList<>();
    for (Place place : all) {
      if (left.merge(place, -1, Integer::sum) < 0) {
        rest.add(place);
      }
    }
    return rest;
  }

  private void left(Membership member, CodedTexts kept, Names names, List<String> sentences) {
    Set<String> gone = new TreeSet<>(kept.coders());
    projects.members(member.caller(), member.project()).stream()
        .map(MemberView::username)
        .forEach(gone::remove);
    for (String coder : gone) {
      sentences.add(
          names.of(coder)
              + " is no member of the project any more; what they finished still counts.");
    }
  }
}
