package org.retroduct.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retroduct.codebook.Kind;
import org.retroduct.transcript.Span;

/**
 * What the coders of a round did alike and where they differ. Codings are alike if every coder of
 * the transcript gave the code to exactly these words; the others, joined where they share a
 * character, are the disagreements. Domains and themes are compared apart from contexts, mechanisms
 * and outcomes. One sweep over the sorted codings.
 *
 * @param agreed by transcript and place
 * @param disagreements by transcript and place
 */
record Differences(List<Agreed> agreed, List<Disagreement> disagreements) {
  private static final Comparator<CodedTexts.Mark> ORDER =
      Comparator.comparingInt(CodedTexts.Mark::start)
          .thenComparingInt(CodedTexts.Mark::end)
          .thenComparingInt(CodedTexts.Mark::code)
          .thenComparingInt(CodedTexts.Mark::coder);

  Differences {
    agreed = List.copyOf(agreed);
    disagreements = List.copyOf(disagreements);
  }

  /** A code that every coder of the transcript gave to the same words. */
  record Agreed(UUID transcript, Span span, UUID code) {}

  /**
   * Compares the codings of a round.
   *
   * @param codings with letters for names, so that no id tells which coder has which letter
   */
  static Differences of(UUID round, CodedTexts codings) {
    return new Sweep(round, codings).differences();
  }

  private static final class Sweep {
    private final UUID round;
    private final CodedTexts codings;
    private final List<Agreed> agreed = new ArrayList<>();
    private final List<Disagreement> disagreements = new ArrayList<>();

    Sweep(UUID round, CodedTexts codings) {
      this.round = round;
      this.codings = codings;
    }

    Differences differences() {
      Map<Integer, Set<CodedTexts.Mark>> byText = new HashMap<>();
      codings
          .marks()
          .forEach(m -> byText.computeIfAbsent(m.text(), t -> new LinkedHashSet<>()).add(m));
      for (int text = 0; text < codings.texts().size(); text++) {
        compare(text, byText.getOrDefault(text, Set.of()));
      }
      return new Differences(agreed, disagreements);
    }

    /** {@code marks} are distinct, so that as many of one kind as coders are one of each coder. */
    private void compare(int text, Set<CodedTexts.Mark> marks) {
      int coders = codings.texts().get(text).coders().size();
      Map<Coded, List<CodedTexts.Mark>> same =
          marks.stream().collect(Collectors.groupingBy(Coded::of));
      List<CodedTexts.Mark> explanation = new ArrayList<>();
      List<CodedTexts.Mark> tags = new ArrayList<>();
      same.forEach(
          (coded, by) -> {
            CodedTexts.CodeOf code = codings.codes().get(coded.code());
            if (by.size() == coders) {
              agreed.add(new Agreed(transcript(text), coded.span(), code.id()));
            } else {
              (isTag(code) ? tags : explanation).addAll(by);
            }
          });
      group(text, explanation);
      group(text, tags);
    }

    private UUID transcript(int text) {
      return codings.texts().get(text).outline().transcript();
    }

    private static boolean isTag(CodedTexts.CodeOf code) {
      return code.kind() == Kind.DOMAIN || code.kind() == Kind.THEME;
    }

    private void group(int text, List<CodedTexts.Mark> marks) {
      marks.sort(ORDER);
      List<CodedTexts.Mark> open = new ArrayList<>();
      int reached = 0;
      for (CodedTexts.Mark mark : marks) {
        if (!open.isEmpty() && mark.start() >= reached) {
          disagreements.add(disagreement(text, open, reached));
          open.clear();
        }
        reached = open.isEmpty() ? mark.end() : Math.max(reached, mark.end());
        open.add(mark);
      }
      if (!open.isEmpty()) {
        disagreements.add(disagreement(text, open, reached));
      }
    }

    private Disagreement disagreement(int text, List<CodedTexts.Mark> marks, int end) {
      UUID transcript = transcript(text);
      Span span = new Span(marks.get(0).start(), end);
      boolean tags = isTag(codings.codes().get(marks.get(0).code()));
      List<Disagreement.Part> parts = new ArrayList<>();
      for (CodedTexts.Mark mark : marks) {
        CodedTexts.CodeOf code = codings.codes().get(mark.code());
        Span of = new Span(mark.start(), mark.end());
        UUID id = id("coding", transcript, of, code.id(), mark.coder());
        parts.add(new Disagreement.Part(id, mark.coder(), code, of));
      }
      return new Disagreement(
          id("disagreement", transcript, span, tags ? "tags" : "explanation"),
          transcript,
          text,
          span,
          codings.texts().get(text).coders(),
          parts,
          category(codings.texts().get(text).coders(), parts));
    }

    private UUID id(String what, Object... of) {
      StringBuilder name = new StringBuilder(what).append(' ').append(round);
      for (Object each : of) {
        name.append(' ').append(each);
      }
      return UUID.nameUUIDFromBytes(name.toString().getBytes(UTF_8));
    }

    /** A coder who coded nothing here has the empty set of codes, which no other coder has. */
    private static Category category(List<Integer> coders, List<Disagreement.Part> parts) {
      if (parts.stream().map(Disagreement.Part::coder).distinct().count() == 1) {
        return Category.ONLY_ONE;
      }
      if (alike(coders, parts, part -> part.code().id())) {
        return Category.BOUNDARY;
      }
      return alike(coders, parts, part -> part.code().kind()) ? Category.CODE : Category.KIND;
    }

    private static boolean alike(
        List<Integer> coders,
        List<Disagreement.Part> parts,
        Function<Disagreement.Part, Object> what) {
      Set<Set<Object>> sets = new HashSet<>();
      for (Integer coder : coders) {
        sets.add(
            parts.stream()
                .filter(part -> part.coder() == coder)
                .map(what)
                .collect(Collectors.toSet()));
      }
      return sets.size() == 1;
    }
  }

  /** A code on a passage, whoever made it. */
  private record Coded(Span span, int code) {
    static Coded of(CodedTexts.Mark mark) {
      return new Coded(new Span(mark.start(), mark.end()), mark.code());
    }
  }
}
