package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.Unit;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Named;
import org.retroduct.statistics.CodedSpan;
import org.retroduct.transcript.Span;

/**
 * What is compared: texts as they count, and passages with codes or kinds, in the engine's terms.
 *
 * @param topics the codes, or the kinds at that level, in the order of the codebook
 * @param texts all, also those that fewer than two coders have seen
 * @param spans in the texts as they count
 */
record Material(List<String> coders, List<Topic> topics, List<Text> texts, List<CodedSpan> spans) {
  /** A code or a kind; {@code name} is its name to the engine. */
  record Topic(String name, @Nullable UUID code, @Nullable String key, Kind kind, String title) {}

  /** A text; {@code units} are its turns or sentences, none where characters are compared. */
  record Text(UUID id, int length, List<String> coders, List<Span> units) {
    boolean counts() {
      return coders.size() > 1;
    }
  }

  /** Refused with {@link Invalid}: a code that is not in the codebook. */
  static Material of(CodedTexts data, Settings settings) {
    List<@Nullable Topic> topicOf = new ArrayList<>();
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (CodedTexts.CodeOf code : data.codes()) {
      boolean wanted = settings.codes().isEmpty() || settings.codes().contains(code.id());
      Topic topic = wanted ? topic(code, settings.level()) : null;
      topicOf.add(topic);
      if (topic != null) {
        topics.putIfAbsent(topic.name(), topic);
      }
    }
    requireKnown(data, settings);
    List<Text> texts = new ArrayList<>();
    List<Function<Span, Optional<Span>>> places = new ArrayList<>();
    for (CodedTexts.Text text : data.texts()) {
      List<String> coders = text.coders().stream().map(data.coders()::get).toList();
      WithoutInterviewers others = new WithoutInterviewers(text.outline());
      boolean whole = settings.includeInterviewer();
      Function<Span, Optional<Span>> place = whole ? Optional::of : others::place;
      int length = whole ? text.outline().length() : others.length();
      List<Span> units = units(text, settings.unit(), place);
      places.add(place);
      texts.add(new Text(text.outline().transcript(), length, coders, units));
    }
    return new Material(
        data.coders(), List.copyOf(topics.values()), texts, spans(data, topicOf, places));
  }

  private static void requireKnown(CodedTexts data, Settings settings) {
    List<UUID> known = data.codes().stream().map(CodedTexts.CodeOf::id).toList();
    if (!known.containsAll(settings.codes())) {
      throw new Invalid("code", "is not in this version of the codebook");
    }
  }

  private static Topic topic(CodedTexts.CodeOf code, Level level) {
    return level == Level.CODE
        ? new Topic(code.id().toString(), code.id(), code.key(), code.kind(), code.name())
        : new Topic(Named.of(code.kind()), null, null, code.kind(), Named.of(code.kind()));
  }

  private static List<Span> units(
      CodedTexts.Text text, Unit unit, Function<Span, Optional<Span>> place) {
    List<Span> units =
        switch (unit) {
          case CHARACTER -> List.of();
          case SENTENCE -> text.outline().sentences();
          case TURN ->
              text.outline().turns().stream().map(t -> new Span(t.start(), t.end())).toList();
        };
    return units.stream().flatMap(span -> place.apply(span).stream()).toList();
  }

  private static List<CodedSpan> spans(
      CodedTexts data, List<@Nullable Topic> topicOf, List<Function<Span, Optional<Span>>> places) {
    List<CodedSpan> spans = new ArrayList<>();
    for (CodedTexts.Mark mark : data.marks()) {
      Topic topic = topicOf.get(mark.code());
      CodedTexts.Text text = data.texts().get(mark.text());
      if (topic == null || !text.coders().contains(mark.coder())) {
        continue;
      }
      places
          .get(mark.text())
          .apply(new Span(mark.start(), mark.end()))
          .map(
              span ->
                  new CodedSpan(
                      text.outline().transcript().toString(),
                      data.coders().get(mark.coder()),
                      span.start(),
                      span.end(),
                      topic.name()))
          .ifPresent(spans::add);
    }
    return spans;
  }

  /** The same with the work of two coders only. */
  Material pair(String first, String second) {
    List<String> pair = List.of(first, second);
    List<Text> theirs = new ArrayList<>();
    for (Text text : texts) {
      List<String> of = text.coders().stream().filter(pair::contains).toList();
      theirs.add(new Text(text.id(), text.length(), of, text.units()));
    }
    List<CodedSpan> of = spans.stream().filter(span -> pair.contains(span.coder())).toList();
    return new Material(pair, topics, theirs, of);
  }

  /** The texts that two coders or more have seen. */
  List<Text> counted() {
    return texts.stream().filter(Text::counts).toList();
  }

  /** The names of all codes, or of those of a kind. */
  List<String> names(@Nullable Kind kind) {
    return topics.stream()
        .filter(topic -> kind == null || topic.kind() == kind)
        .map(Topic::name)
        .toList();
  }

  /** The kinds that occur, in the order of the codebook. */
  List<Kind> kinds() {
    return topics.stream().map(Topic::kind).distinct().toList();
  }
}
