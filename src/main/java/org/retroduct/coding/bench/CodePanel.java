package org.retroduct.coding.bench;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Choice;

/**
 * The codes that the workbench offers. Few codes stand side by side, by kind; of many, the pinned
 * and recent ones are in sight and the rest is folded, one kind open at a time.
 *
 * @param pinned up to nine codes at hand; empty if all codes are in sight
 * @param groups by kind, in the order of the theory: C, R, T, O, then D and H
 */
record CodePanel(List<OfferedCode> pinned, List<CodeGroup> groups) {

  private static final int IN_SIGHT = 30;
  // Letters that neither Chromium nor Firefox keeps for itself. Digits never reach a page.
  static final List<String> KEYS = List.of("a", "s", "g", "h", "j", "k", "l", "z", "x");

  CodePanel {
    pinned = List.copyOf(pinned);
    groups = List.copyOf(groups);
  }

  /**
   * The panel of a codebook.
   *
   * @param codes all codes that can be put on words, in codebook order
   * @param headings what some of them stand under, by their short forms; told where they are many
   * @param pinned the short forms of those at hand by place, the first nine count
   * @param letters whether they have access keys
   * @param ticked the short forms of those to be given beside another
   */
  static CodePanel of(
      List<CodeTag> codes,
      Map<String, String> headings,
      List<String> pinned,
      boolean letters,
      Collection<String> ticked) {
    Map<String, String> keys = new HashMap<>();
    for (int i = 0; i < Math.min(pinned.size(), KEYS.size()); i++) {
      keys.put(pinned.get(i), letters ? KEYS.get(i) : "");
    }
    boolean few = codes.size() <= IN_SIGHT;
    List<CodeGroup> groups = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      String letter = CodeTag.letter(kind);
      List<OfferedCode> all =
          codes.stream()
              .filter(c -> c.kind().equals(letter))
              .map(c -> few ? offered(c, keys, ticked, "") : folded(c, keys, ticked))
              .toList();
      if (!all.isEmpty()) {
        groups.add(CodeGroup.of(letter, kind.title(), all, few ? Map.of() : headings));
      }
    }
    return new CodePanel(few ? List.of() : atHand(codes, pinned, keys, ticked), groups);
  }

  private static OfferedCode offered(
      CodeTag code, Map<String, String> keys, Collection<String> ticked, String kind) {
    String key = code.key();
    return new OfferedCode(code, keys.getOrDefault(key, ""), ticked.contains(key), kind);
  }

  /** Of one that is at hand too, the tick is kept there. */
  private static OfferedCode folded(
      CodeTag code, Map<String, String> keys, Collection<String> ticked) {
    boolean twin = keys.containsKey(code.key());
    return offered(code, Map.of(), twin ? Set.of() : ticked, "");
  }

  private static List<OfferedCode> atHand(
      List<CodeTag> codes,
      List<String> pinned,
      Map<String, String> keys,
      Collection<String> ticked) {
    List<OfferedCode> all = new ArrayList<>();
    for (String key : pinned) {
      codes.stream()
          .filter(c -> c.key().equals(key) && keys.containsKey(key))
          .forEach(c -> all.add(offered(c, keys, ticked, c.kind())));
    }
    return all;
  }

  /** The kinds of the codes. */
  List<Choice> kinds() {
    return groups.stream().map(group -> Choice.of(group.kind(), group.title())).toList();
  }

  /** The codes at hand as buttons, in HTML. */
  public RawString buttons() {
    return CodeButtons.of(pinned);
  }

  /** Whether all codes are in sight at once. */
  public boolean few() {
    return groups.stream().mapToInt(CodeGroup::size).sum() <= IN_SIGHT;
  }
}
