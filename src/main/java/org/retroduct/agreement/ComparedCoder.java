package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.retroduct.transcript.Sentences;
import org.retroduct.transcript.Span;

/** What one of the compared coders did in a transcript. */
final class ComparedCoder {
  private static final int FIRST_ROW = 2; // row 1 is the header of the turn

  /** A coding with the places of the first and last sentence that it touches, from 0. */
  record Drawn(CodedTexts.CodeOf code, Span span, int first, int last) {
    String kind() {
      return code.kind().letter().toLowerCase(Locale.ROOT);
    }

    /** The name of the code and where it stands. */
    String words() {
      return code.name() + ", " + Sentences.named(first + 1, last + 1);
    }
  }

  private final String name;
  private final Comparing.Lanes lanes;
  private final List<Drawn> drawn = new ArrayList<>();

  /**
   * The codings of {@code coder} with the codes that are {@code wanted}.
   *
   * @param lanes for the stripes of this coder alone
   */
  ComparedCoder(
      CompareDesk.Shown shown,
      int coder,
      Comparing.Lanes lanes,
      Predicate<CodedTexts.CodeOf> wanted) {
    this.name = shown.all().called(coder);
    this.lanes = lanes;
    for (CodedTexts.Mark mark : shown.all().codings().marks()) {
      CodedTexts.CodeOf code = shown.all().codings().codes().get(mark.code());
      if (mark.text() == shown.text() && mark.coder() == coder && wanted.test(code)) {
        int last = shown.sentenceAt(mark.end() - 1);
        int first = Math.min(shown.sentenceAt(mark.start()), last);
        drawn.add(new Drawn(code, new Span(mark.start(), mark.end()), first, last));
      }
    }
    drawn.sort(
        Comparator.comparingInt(Drawn::first)
            .thenComparing(Drawn::last, Comparator.reverseOrder())
            .thenComparing(Drawn::span)
            .thenComparing(of -> of.code().name()));
  }

  /** Those that touch a stretch of the text. */
  List<Drawn> on(Span span) {
    return drawn.stream().filter(of -> of.span().overlaps(span)).toList();
  }

  /** The stripes beside a part of a turn. */
  ComparedTurn.Side beside(Comparing.Part part) {
    int[] freeFrom = new int[lanes.count()];
    List<ComparedTurn.Stripe> stripes = new ArrayList<>();
    int more = 0;
    for (Drawn of : drawn) {
      if (of.last() < part.from() || of.first() >= part.past()) {
        continue;
      }
      int row = Math.max(of.first(), part.from()) - part.from() + FIRST_ROW;
      int past = Math.min(of.last(), part.past() - 1) - part.from() + FIRST_ROW + 1;
      int lane = 0;
      while (lane < lanes.count() && freeFrom[lane] > row) {
        lane++;
      }
      if (lane < lanes.count()) {
        freeFrom[lane] = past;
        stripes.add(stripe(of, row, past - row, lanes.first() + lane));
      } else {
        more++;
      }
    }
    return new ComparedTurn.Side(name, stripes, more);
  }

  private static ComparedTurn.Stripe stripe(Drawn of, int row, int height, int lane) {
    String css = "%s y%d h%d x%d".formatted(of.kind(), row, height, lane);
    String key = of.code().key();
    return new ComparedTurn.Stripe(css, key == null ? "•" : key, of.words());
  }
}
