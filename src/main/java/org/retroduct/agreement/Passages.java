package org.retroduct.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.Kind;
import org.retroduct.platform.Named;

/**
 * Where the passages behind the figures of a round can be read: beside the text, as they were when
 * it was closed. There are no such addresses for figures that rest on present codings.
 */
final class Passages {
  private final String round;
  private final String pair;
  private final @Nullable RoundAgreement shown;

  private Passages(@Nullable RoundAgreement shown) {
    this.shown = shown;
    this.round =
        shown == null
            ? ""
            : "/projects/%s/rounds/%s/".formatted(shown.member().project(), shown.round().id());
    this.pair = shown == null || !shown.isOfPair() ? "" : pair(shown);
  }

  static Passages of(RoundAgreement shown) {
    return new Passages(shown);
  }

  static Passages none() {
    return new Passages(null);
  }

  /**
   * Empty where the two pages call the coders otherwise, so that none tells who has which letter.
   */
  private static String pair(RoundAgreement shown) {
    List<Integer> places =
        shown.figures().coders().stream().map(shown.compared()::indexOf).sorted().toList();
    return places.get(0) < 0 ? "" : "&pair=" + places.get(0) + "-" + places.get(1);
  }

  /** Those with a code; empty if nobody used it. */
  String of(AgreementView.OfCode code) {
    boolean used = code.segments().values().stream().anyMatch(number -> number > 0);
    if (shown == null || !used) {
      return "";
    }
    return code.code() == null
        ? of(code.kind())
        : "%scompare?code=%s%s".formatted(round, code.code(), pair);
  }

  /** Those with codes of a kind, or all. */
  String of(@Nullable Kind kind) {
    if (shown == null) {
      return "";
    }
    String word = kind == null ? "" : Named.of(kind);
    return "%scompare?kind=%s%s".formatted(round, word, pair);
  }

  /** The figures of two coders out of more; empty where there are no such pages. */
  String ofPair(String first, String second) {
    if (shown == null) {
      return "";
    }
    List<String> all = shown.everybody();
    return "%sagreement?pair=%d-%d&unit=%s&level=%s"
        .formatted(
            round,
            all.indexOf(first),
            all.indexOf(second),
            Named.of(shown.figures().unit()),
            Named.of(shown.figures().level()));
  }
}
