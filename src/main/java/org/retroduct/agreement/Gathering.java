package org.retroduct.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.coding.Codings;
import org.retroduct.coding.RoundView;
import org.retroduct.project.Membership;
import org.retroduct.transcript.TextOutline;
import org.retroduct.transcript.TextOutlines;

/** Gathers present codings for a comparison, a fixed number of statements however many they are. */
@ApplicationScoped
class Gathering {
  private final Codings codings;
  private final Codebook codebook;
  private final TextOutlines outlines;

  Gathering(Codings codings, Codebook codebook, TextOutlines outlines) {
    this.codings = codings;
    this.codebook = codebook;
    this.outlines = outlines;
  }

  /** What a round's coders marked in it, of those transcripts that two of them have finished. */
  CodedTexts ofRound(Membership member, RoundView round) {
    Map<UUID, Set<String>> finished = new LinkedHashMap<>();
    for (RoundView.Task task : round.transcripts()) {
      finished.put(task.id(), new TreeSet<>(task.submitted()));
    }
    Set<String> coders = new TreeSet<>();
    finished.values().stream().filter(of -> of.size() > 1).forEach(coders::addAll);
    List<Codings.Mark> marks = codings.inRound(member, round.id());
    Map<UUID, CodeView> codes = new LinkedHashMap<>();
    codebook.codes(member, round.codebookVersion()).forEach(c -> codes.put(c.id(), c));
    addUsed(member, codes, marks);
    leaveOutHeadings(codes, marks);
    return new Assembly(round.codebookVersion(), codes, List.copyOf(coders))
        .texts(outlines.of(member, finished.keySet()), finished)
        .with(marks);
  }

  /** A code that came into the round by a merge later than its version is compared too. */
  private void addUsed(Membership member, Map<UUID, CodeView> codes, List<Codings.Mark> marks) {
    if (!codes.keySet().containsAll(marks.stream().map(Codings.Mark::code).toList())) {
      Set<UUID> used = new HashSet<>();
      marks.forEach(mark -> used.add(mark.code()));
      for (CodeView code : codebook.codes(member)) {
        if (used.contains(code.id())) {
          codes.putIfAbsent(code.id(), code);
        }
      }
    }
  }

  /** What some coders marked in some transcripts in whatever round. */
  CodedTexts of(
      Membership member,
      Collection<UUID> transcripts,
      List<String> coders,
      List<Codings.Mark> marks) {
    Map<UUID, Set<String>> seen = new LinkedHashMap<>();
    transcripts.forEach(id -> seen.put(id, new TreeSet<>()));
    marks.forEach(mark -> note(seen, mark.transcript(), mark.coder()));
    for (Codings.Finished of : codings.finished(member, transcripts, coders)) {
      note(seen, of.transcript(), of.coder());
    }
    Map<UUID, CodeView> codes = new LinkedHashMap<>();
    codebook.codes(member).forEach(code -> codes.put(code.id(), code));
    leaveOutHeadings(codes, marks);
    return new Assembly(codebook.version(member).number(), codes, coders)
        .texts(outlines.of(member, transcripts), seen)
        .with(marks);
  }

  /** Nobody can apply a heading, so that text without it is no agreement. */
  private static void leaveOutHeadings(Map<UUID, CodeView> codes, List<Codings.Mark> marks) {
    Set<UUID> used = marks.stream().map(Codings.Mark::code).collect(Collectors.toSet());
    codes.values().removeIf(code -> !code.codable() && !used.contains(code.id()));
  }

  private static void note(Map<UUID, Set<String>> seen, UUID transcript, String coder) {
    Set<String> of = seen.get(transcript);
    if (of != null) {
      of.add(coder);
    }
  }

  /** Puts numbers in place of names. */
  private static final class Assembly {
    private final int version;
    private final List<CodedTexts.CodeOf> codes = new ArrayList<>();
    private final Map<UUID, Integer> codeAt = new HashMap<>();
    private final List<String> coders;
    private final List<CodedTexts.Text> texts = new ArrayList<>();
    private final Map<UUID, Integer> textAt = new HashMap<>();

    Assembly(int version, Map<UUID, CodeView> codes, List<String> coders) {
      this.version = version;
      this.coders = coders;
      codes.forEach(
          (id, code) -> {
            codeAt.put(id, codeAt.size());
            this.codes.add(new CodedTexts.CodeOf(id, code.key(), code.name(), code.kind()));
          });
    }

    Assembly texts(Map<UUID, TextOutline> outlines, Map<UUID, Set<String>> seen) {
      seen.forEach(
          (id, names) -> {
            TextOutline outline = outlines.get(id);
            if (outline != null) {
              textAt.put(outline.textVersion(), texts.size());
              List<Integer> of =
                  names.stream().map(coders::indexOf).filter(g -> g >= 0).sorted().toList();
              texts.add(new CodedTexts.Text(outline, of));
            }
          });
      return this;
    }

    /** Marks by who has not finished, and of another text than the present, do not count. */
    CodedTexts with(List<Codings.Mark> marks) {
      List<CodedTexts.Mark> kept = new ArrayList<>();
      for (Codings.Mark mark : marks) {
        Integer text = textAt.get(mark.textVersion());
        Integer code = codeAt.get(mark.code());
        int coder = coders.indexOf(mark.coder());
        if (text == null || code == null || !texts.get(text).coders().contains(coder)) {
          continue;
        }
        if (texts.get(text).counts()) {
          kept.add(new CodedTexts.Mark(text, coder, code, mark.start(), mark.end()));
        }
      }
      return new CodedTexts(version, codes, coders, texts, kept);
    }
  }
}
