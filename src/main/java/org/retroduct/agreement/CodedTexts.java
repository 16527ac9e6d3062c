package org.retroduct.agreement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

/**
 * All that agreement is computed from, without any words. Closing a round stores it as JSON, so
 * what is renamed here can no longer be read.
 *
 * @param codes the whole codebook in its order, used or not; headings are no codes
 * @param coders by user name
 * @param marks coders, codes and texts are named by their places in the lists, from 0
 */
@RegisterForReflection(
    targets = {
      CodedTexts.class,
      CodedTexts.CodeOf.class,
      CodedTexts.Text.class,
      CodedTexts.Mark.class,
      TextOutline.class,
      TextOutline.Stretch.class,
      Span.class
    })
record CodedTexts(
    int codebookVersion,
    List<CodeOf> codes,
    List<String> coders,
    List<Text> texts,
    List<Mark> marks) {
  CodedTexts {
    codes = List.copyOf(codes);
    coders = List.copyOf(coders);
    texts = List.copyOf(texts);
    marks = List.copyOf(marks);
  }

  /** A code; {@code key} is as {@code T1}, null for one that has become a heading. */
  record CodeOf(UUID id, @Nullable String key, String name, Kind kind) {}

  /** A text and the places of the coders who have finished or seen it. */
  record Text(TextOutline outline, List<Integer> coders) {
    Text {
      coders = List.copyOf(coders);
    }

    boolean counts() {
      return coders.size() > 1;
    }
  }

  /** One code on one passage by one coder, in code points of the text. */
  record Mark(int text, int coder, int code, int start, int end) {}

  /** What two of the coders did, in the texts that both have finished or seen. */
  CodedTexts pair(int first, int second) {
    List<Integer> pair = List.of(first, second);
    List<Text> theirs = new ArrayList<>();
    for (Text text : texts) {
      List<Integer> of = pair.stream().filter(text.coders()::contains).map(pair::indexOf).toList();
      theirs.add(new Text(text.outline(), of));
    }
    List<Mark> of = new ArrayList<>();
    for (Mark m : marks) {
      if (pair.contains(m.coder()) && theirs.get(m.text()).counts()) {
        of.add(new Mark(m.text(), pair.indexOf(m.coder()), m.code(), m.start(), m.end()));
      }
    }
    List<String> names = List.of(coders.get(first), coders.get(second));
    return new CodedTexts(codebookVersion, codes, names, theirs, of);
  }

  /** What stands for the coder who was drawn at a place, from 0: A to Z, then numbers. */
  static String letter(int place) {
    return place < 26 ? String.valueOf((char) ('A' + place)) : String.valueOf(place + 1);
  }

  /** The same with letters for names. Order: that in which the coders were drawn for letters. */
  CodedTexts lettered(List<String> drawn) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      letters.add("Coder " + letter(i));
    }
    List<Integer> places = coders.stream().map(drawn::indexOf).toList();
    List<Text> theirs = new ArrayList<>();
    for (Text text : texts) {
      List<Integer> of = text.coders().stream().map(places::get).sorted().toList();
      theirs.add(new Text(text.outline(), of));
    }
    List<Mark> of = new ArrayList<>();
    for (Mark m : marks) {
      of.add(new Mark(m.text(), places.get(m.coder()), m.code(), m.start(), m.end()));
    }
    return new CodedTexts(codebookVersion, codes, letters, theirs, of);
  }
}
