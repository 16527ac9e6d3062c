package org.retroduct.coding.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.SegmentView;
import org.retroduct.coding.Segments;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.coding.text.CodedText;
import org.retroduct.coding.text.Drawing;
import org.retroduct.coding.text.Passage;
import org.retroduct.coding.text.Selected;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Form;
import org.retroduct.platform.Named;

/** What of a reading is shown, by the filters that the reader chose. */
final class ReadingScreen {
  /** The page has room for the margins of so many coders. */
  private static final int BESIDE_EACH_OTHER = 3;

  static final List<Choice> KINDS =
      Arrays.stream(Kind.values())
          .map(kind -> Choice.of(CodeTag.letter(kind), kind.title()))
          .toList();
  static final List<Choice> MARKS =
      List.of(Choice.of("lines", "Underlined"), Choice.of("written", "Written in the text"));

  private final Readings.Reading reading;
  private final Form asked;
  private final boolean written;
  private final Map<String, String> all = new TreeMap<>();
  private final Map<String, String> called = new HashMap<>();
  private final List<String> shown;
  private final List<Passage> drawn;

  /**
   * @param asked the filters {@code coder} (repeated), {@code kind}, {@code code} and {@code marks}
   * @param written whether the reader wants codes written unless the filters say otherwise
   */
  ReadingScreen(Readings.Reading reading, Form asked, boolean written) {
    this.reading = reading;
    this.asked = asked;
    this.written = asked.value("marks").isEmpty() ? written : asked.has("marks", "written");
    for (Segments.Marked segment : reading.segments()) {
      all.put(name(segment.coder()), segment.coder());
    }
    List<String> chosen =
        all.entrySet().stream()
            .filter(coder -> asked.has("coder", coder.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    this.shown =
        (chosen.isEmpty() ? List.copyOf(all.keySet()) : chosen)
            .stream().limit(BESIDE_EACH_OTHER).toList();
    this.drawn = drawn();
  }

  private String name(String username) {
    return called.computeIfAbsent(username, this::told);
  }

  private String told(String username) {
    return username.equals(SegmentView.CONSENSUS) ? "Consensus" : reading.names().of(username);
  }

  /** Whose codes are shown: all that there are, or the coders by name. */
  String heading() {
    boolean everybody = shown.size() == all.size() && all.size() != 1;
    return everybody ? "all coders" : Named.all(shown);
  }

  /** The kinds of code that are drawn as lines below the words. */
  List<Choice> key() {
    Set<String> kinds = new HashSet<>();
    drawn.forEach(passage -> passage.codes().forEach(code -> kinds.add(code.kind())));
    return written
        ? List.of()
        : KINDS.stream().filter(kind -> kinds.contains(kind.value())).toList();
  }

  List<ReadingPages.Shown> shown() {
    return shown.stream().map(ReadingPages.Shown::of).toList();
  }

  List<Choice> coders() {
    List<Choice> coders = new ArrayList<>();
    all.forEach((name, username) -> coders.add(Choice.of(username, name)));
    return coders;
  }

  /** The codes that somebody in sight used here. */
  List<Choice> codes() {
    Set<UUID> used = new HashSet<>();
    for (Segments.Marked segment : reading.segments()) {
      segment.codes().forEach(code -> used.add(code.id()));
    }
    return reading.codes().stream()
        .filter(code -> used.contains(code.id()))
        .map(code -> Choice.of(code.id().toString(), code.key() + " " + code.name()))
        .toList();
  }

  /** The filters as the form shows them. */
  Form form() {
    Map<String, List<String>> values = new LinkedHashMap<>(asked.values());
    values.put("coder", shown.stream().map(all::get).toList());
    values.put("marks", List.of(written ? "written" : "lines"));
    return new Form(values, List.of());
  }

  /** The address of a page but for its number. */
  String address() {
    StringBuilder address = new StringBuilder("?");
    for (String field : List.of("coder", "kind", "code", "marks")) {
      for (String value : asked.values().getOrDefault(field, List.of())) {
        if (!value.isEmpty()) {
          String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
          address.append(field).append('=').append(encoded).append('&');
        }
      }
    }
    return address.append("page=").toString();
  }

  Drawing drawing() {
    return new Drawing(Selected.NONE, written, shown.size() < 2 ? List.of() : shown);
  }

  CodedText text() {
    return CodedText.of(reading.text(), drawn);
  }

  /** How many passages the filters leave. */
  int passages() {
    return drawn.size();
  }

  private List<Passage> drawn() {
    List<Passage> passages = new ArrayList<>();
    for (Segments.Marked segment : reading.segments()) {
      String coder = name(segment.coder());
      List<CodeTag> codes = segment.codes().stream().filter(this::wanted).map(CodeTag::of).toList();
      if (!codes.isEmpty() && shown.contains(coder)) {
        String told = shown.size() < 2 ? "" : coder;
        String id = segment.id().toString();
        passages.add(new Passage(id, segment.span(), codes, told, segment.memo()));
      }
    }
    return passages;
  }

  private boolean wanted(SegmentView.CodeOf code) {
    boolean kind = asked.value("kind").isEmpty() || asked.has("kind", CodeTag.of(code).kind());
    return kind && (asked.value("code").isEmpty() || asked.has("code", code.id().toString()));
  }
}
