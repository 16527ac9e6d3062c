package org.retroduct.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.retroduct.codebook.Kind;
import org.retroduct.transcript.TextOutline;

/** The sweep over codings beside a slow comparison of every pair, on seeded random rounds. */
class DifferencesTest {
  private static final long SEED = 20_260_131;
  private static final int ROUNDS = 400;
  private static final UUID ROUND = new UUID(7, 7);

  @Test
  void joins_what_a_comparison_of_every_pair_joins() {
    Random random = new Random(SEED);
    Set<Category> met = new TreeSet<>();
    for (int i = 0; i < ROUNDS; i++) {
      CodedTexts data = data(random);
      Differences found = Differences.of(ROUND, data);
      String which = "seed " + SEED + ", round " + i;
      assertEquals(slowAgreed(data), agreed(found), which);
      assertEquals(slowGroups(data), groups(found), which);
      found.disagreements().forEach(each -> met.add(each.category()));
    }
    assertEquals(Set.of(Category.values()), met);
  }

  @Test
  void ids_are_the_same_whatever_the_order_and_differ_between_rounds() {
    CodedTexts data = data(new Random(SEED));
    List<CodedTexts.Mark> turned = new ArrayList<>(data.marks());
    java.util.Collections.reverse(turned);
    CodedTexts other = new CodedTexts(1, data.codes(), data.coders(), data.texts(), turned);
    assertEquals(ids(Differences.of(ROUND, data)), ids(Differences.of(ROUND, other)));
    assertNotEquals(ids(Differences.of(ROUND, data)), ids(Differences.of(new UUID(8, 8), data)));
    List<UUID> all = new ArrayList<>();
    Differences.of(ROUND, data).disagreements().forEach(each -> all.add(each.id()));
    assertEquals(all.size(), new HashSet<>(all).size());
  }

  private static Set<UUID> ids(Differences differences) {
    Set<UUID> ids = new TreeSet<>();
    for (Disagreement each : differences.disagreements()) {
      ids.add(each.id());
      each.parts().forEach(part -> ids.add(part.id()));
    }
    return ids;
  }

  /** Two to four coders, of whom not all have finished each of two texts of 30 characters. */
  private static CodedTexts data(Random random) {
    List<CodedTexts.CodeOf> codes = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int n = 0; n < 2; n++) {
        UUID id = new UUID(1, codes.size());
        codes.add(new CodedTexts.CodeOf(id, kind.letter() + n, kind.letter() + n, kind));
      }
    }
    int coders = 2 + random.nextInt(3);
    List<String> names = List.of("A", "B", "C", "D").subList(0, coders);
    List<CodedTexts.Text> texts = new ArrayList<>();
    List<CodedTexts.Mark> marks = new ArrayList<>();
    for (int text = 0; text < 2; text++) {
      List<Integer> of = new ArrayList<>(List.of(0, 1));
      for (int coder = 2; coder < coders; coder++) {
        if (random.nextBoolean()) {
          of.add(coder);
        }
      }
      UUID id = new UUID(2, text);
      texts.add(new CodedTexts.Text(new TextOutline(id, id, 30, List.of(), List.of()), of));
      for (int n = random.nextInt(12); n > 0; n--) {
        marks.addAll(marks(random, text, of, codes.size()));
      }
    }
    return new CodedTexts(1, codes, names, texts, marks);
  }

  /**
   * One span, which some of the coders have coded, often with the same code; now and then twice.
   */
  private static List<CodedTexts.Mark> marks(
      Random random, int text, List<Integer> coders, int codes) {
    List<CodedTexts.Mark> marks = new ArrayList<>();
    int start = random.nextInt(28);
    int end = start + 1 + random.nextInt(Math.min(5, 30 - start));
    int code = random.nextInt(codes);
    for (Integer coder : coders) {
      if (random.nextInt(4) > 0) {
        int own = random.nextInt(4) > 0 ? code : random.nextInt(codes);
        int longer = Math.min(30, end + random.nextInt(2));
        marks.add(new CodedTexts.Mark(text, coder, own, start, longer));
      }
    }
    if (!marks.isEmpty() && random.nextInt(10) == 0) {
      marks.add(marks.get(0));
    }
    return marks;
  }

  private static Set<String> agreed(Differences found) {
    return found.agreed().stream()
        .map(
            each ->
                each.transcript().getLeastSignificantBits()
                    + " "
                    + each.code().getLeastSignificantBits()
                    + " "
                    + each.span())
        .collect(Collectors.toSet());
  }

  private static Set<String> slowAgreed(CodedTexts data) {
    Set<String> agreed = new HashSet<>();
    for (CodedTexts.Mark mark : data.marks()) {
      if (isAgreed(data, mark)) {
        agreed.add(
            mark.text()
                + " "
                + mark.code()
                + " Span[start="
                + mark.start()
                + ", end="
                + mark.end()
                + "]");
      }
    }
    return agreed;
  }

  private static boolean isAgreed(CodedTexts data, CodedTexts.Mark mark) {
    return data.texts().get(mark.text()).coders().stream()
        .allMatch(
            coder ->
                data.marks()
                    .contains(
                        new CodedTexts.Mark(
                            mark.text(), coder, mark.code(), mark.start(), mark.end())));
  }

  private static Set<String> groups(Differences found) {
    Set<String> groups = new HashSet<>();
    for (Disagreement each : found.disagreements()) {
      Set<String> parts = new TreeSet<>();
      for (Disagreement.Part part : each.parts()) {
        parts.add(
            each.text()
                + " "
                + part.coder()
                + " "
                + part.code().key()
                + " "
                + part.span().start()
                + "-"
                + part.span().end());
      }
      groups.add(each.category() + " " + parts);
    }
    return groups;
  }

  private static Set<String> slowGroups(CodedTexts data) {
    Set<CodedTexts.Mark> left = new HashSet<>(data.marks());
    left.removeIf(mark -> isAgreed(data, mark));
    Set<String> groups = new HashSet<>();
    while (!left.isEmpty()) {
      List<CodedTexts.Mark> group = new ArrayList<>();
      Deque<CodedTexts.Mark> waiting = new ArrayDeque<>(List.of(left.iterator().next()));
      left.removeAll(waiting);
      while (!waiting.isEmpty()) {
        CodedTexts.Mark one = waiting.remove();
        group.add(one);
        List<CodedTexts.Mark> joined =
            left.stream().filter(other -> joins(data, one, other)).toList();
        joined.forEach(left::remove);
        waiting.addAll(joined);
      }
      groups.add(slowGroup(data, group));
    }
    return groups;
  }

  private static boolean joins(CodedTexts data, CodedTexts.Mark one, CodedTexts.Mark other) {
    boolean share = one.start() < other.end() && other.start() < one.end();
    return one.text() == other.text() && share && tag(data, one) == tag(data, other);
  }

  private static boolean tag(CodedTexts data, CodedTexts.Mark mark) {
    return Set.of(Kind.DOMAIN, Kind.THEME).contains(data.codes().get(mark.code()).kind());
  }

  private static String slowGroup(CodedTexts data, List<CodedTexts.Mark> group) {
    Map<Integer, Set<String>> codes = new TreeMap<>();
    Map<Integer, Set<Kind>> kinds = new TreeMap<>();
    for (Integer coder : data.texts().get(group.get(0).text()).coders()) {
      codes.put(coder, new TreeSet<>());
      kinds.put(coder, new TreeSet<>());
    }
    Set<String> parts = new TreeSet<>();
    for (CodedTexts.Mark mark : group) {
      CodedTexts.CodeOf code = data.codes().get(mark.code());
      codes.get(mark.coder()).add(code.key());
      kinds.get(mark.coder()).add(code.kind());
      parts.add(
          mark.text()
              + " "
              + mark.coder()
              + " "
              + code.key()
              + " "
              + mark.start()
              + "-"
              + mark.end());
    }
    Category category = Category.CODE;
    if (codes.values().stream().filter(set -> !set.isEmpty()).count() == 1) {
      category = Category.ONLY_ONE;
    } else if (new HashSet<>(codes.values()).size() == 1) {
      category = Category.BOUNDARY;
    } else if (new HashSet<>(kinds.values()).size() > 1) {
      category = Category.KIND;
    }
    return category + " " + parts;
  }
}
