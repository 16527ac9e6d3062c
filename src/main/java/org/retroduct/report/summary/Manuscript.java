package org.retroduct.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.retroduct.report.document.Block;
import org.retroduct.report.document.Document;
import org.retroduct.report.document.Face;
import org.retroduct.report.document.Text;

/** A document while it is being put together, part by part. */
final class Manuscript {

  static final String TO_BE_WRITTEN = "To be written";

  private final List<Document.Part> parts = new ArrayList<>();
  private List<Block> blocks = new ArrayList<>();

  /** Ends the pages so far; the next blocks stand on pages of their own. */
  void endPart(boolean landscape) {
    parts.add(new Document.Part(landscape, blocks));
    blocks = new ArrayList<>();
  }

  List<Document.Part> parts() {
    return List.copyOf(parts);
  }

  void add(Block block) {
    blocks.add(block);
  }

  /** Begins a section, by its number, or an appendix, by its letter. */
  void section(String number) {
    add(Outline.heading(number));
  }

  void subheading(String number, String heading) {
    add(new Block.Heading(2, number, heading, Outline.anchor(number.replace('.', '-'))));
  }

  void paragraph(String words) {
    add(new Block.Paragraph(Text.of(words)));
  }

  void paragraph(Text text) {
    add(new Block.Paragraph(text));
  }

  /** A paragraph of a label in bold, then its words. */
  void labelled(String label, @Nullable String words) {
    paragraph(fact(label, words));
  }

  /** A label in bold, then its words. */
  static Text fact(String label, @Nullable String words) {
    String said = words == null || words.isBlank() ? "not recorded" : words;
    return Text.of(label + ": ", Face.STRONG).words(said);
  }

  void gap() {
    add(new Block.Gap(TO_BE_WRITTEN));
  }

  /** What the team wrote, or the visible line that it is still to come. */
  void narrativeOrGap(Optional<String> narrative) {
    narrative.ifPresentOrElse(this::narrative, this::gap);
  }

  /** Paragraphs, one a line; following lines after "- " are one list. */
  void narrative(String words) {
    List<Text> items = new ArrayList<>();
    words
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(
            line -> {
              if (line.startsWith("- ")) {
                items.add(Text.of(line.substring(2).strip()));
              } else {
                endList(items);
                paragraph(line);
              }
            });
    endList(items);
  }

  private void endList(List<Text> items) {
    if (!items.isEmpty()) {
      add(new Block.Listing(false, items));
      items.clear();
    }
  }

  void quotations(List<Quotation> quotations) {
    for (Quotation quotation : quotations) {
      add(
          quotation.<Block>fold(
              Block.Quote::new, () -> new Block.Paragraph(Text.of(Quotation.NOTICE, Face.MUTED))));
    }
  }

  /** A quotation inside a cell. */
  static Text inCell(Quotation quotation) {
    return quotation.fold(
        (words, attribution) ->
            Text.of("‘" + words + "’ ").words("(" + attribution + ")", Face.MUTED),
        () -> Text.of(Quotation.NOTICE, Face.MUTED));
  }

  /** Groups with their figures: "Staff (3), Policymaker (1)"; a dash for none. */
  static String groups(List<GroupCount> counts) {
    return counts.isEmpty()
        ? "–"
        : String.join(
            ", ", counts.stream().map(c -> c.group() + " (" + c.participants() + ")").toList());
  }

  /** With a comma at the thousands. */
  static String figure(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
