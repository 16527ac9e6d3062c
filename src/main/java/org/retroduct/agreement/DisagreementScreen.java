package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.retroduct.platform.Choice;
import org.retroduct.platform.When;
import org.retroduct.transcript.CodePoints;
import org.retroduct.transcript.Span;

/** One disagreement as its page shows it. */
final class DisagreementScreen {
  /** None of them is taken by the frame or by a browser; one for each version. */
  private static final List<String> KEYS = List.of("G", "J", "H", "L", "X", "Y");

  private final Disagreement of;
  private final Deliberation all;
  private final CodePoints text;
  private final List<Version> versions;

  DisagreementScreen(DisagreementDesk.Shown shown) {
    this.of = shown.of();
    this.all = shown.all();
    this.text = shown.text();
    this.versions = Version.of(of);
  }

  String transcript() {
    return all.titles().getOrDefault(of.transcript(), "");
  }

  List<VersionView> versions() {
    return versions.stream()
        .map(
            version ->
                new VersionView(
                    version.names(all),
                    version.parts().stream().map(part -> coding(version, part)).toList()))
        .toList();
  }

  private VersionView.Coding coding(Version version, Disagreement.Part part) {
    CodedTexts.CodeOf code = part.code();
    return new VersionView.Coding(
        code.key() == null ? "" : code.key(),
        code.kind().letter().toLowerCase(Locale.ROOT),
        code.name(),
        pieces(version, part.span()));
  }

  /** Cut where the others' codings begin and end: what nobody else coded here stands out. */
  private List<VersionView.Piece> pieces(Version version, Span span) {
    List<Span> others =
        of.parts().stream()
            .filter(part -> !version.coders().contains(part.coder()))
            .map(Disagreement.Part::span)
            .toList();
    Set<Integer> cuts = new TreeSet<>(Set.of(span.start(), span.end()));
    for (Span other : others) {
      other
          .intersection(span)
          .ifPresent(common -> cuts.addAll(List.of(common.start(), common.end())));
    }
    List<VersionView.Piece> pieces = new ArrayList<>();
    List<Integer> at = List.copyOf(cuts);
    for (int i = 0; i + 1 < at.size(); i++) {
      Span piece = new Span(at.get(i), at.get(i + 1));
      boolean only = !others.isEmpty() && others.stream().noneMatch(piece::overlaps);
      pieces.add(new VersionView.Piece(text.excerpt(piece), only));
    }
    return pieces;
  }

  /** What can be decided, with the key of each. */
  List<Choice> options() {
    boolean edges = of.category() == Category.BOUNDARY;
    List<Choice> options = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      if (!versions.get(i).parts().isEmpty()) {
        String key = options.size() < KEYS.size() ? KEYS.get(options.size()) : "";
        options.add(new Choice(DisagreementForm.one(i), use(versions.get(i), edges), key));
      }
    }
    if (edges) {
      options.add(new Choice("union", "Use every word that any of them coded", "K"));
      if (!Ruling.pieces(of, Outcome.INTERSECTION, List.of()).isEmpty()) {
        options.add(new Choice("intersection", "Use only the words that all of them coded", "U"));
      }
    }
    if (options.size() > 1) {
      options.add(new Choice("both", "Keep " + DisagreementWords.all(of) + " side by side", "B"));
    }
    options.add(new Choice("neither", "Code nothing here", "Z"));
    options.add(new Choice("new", "Something else", "N"));
    return options;
  }

  private String use(Version version, boolean edges) {
    return (edges ? "Use the words of " : "Use the codes of ") + version.names(all);
  }

  /** The codes of the round's codebook version. */
  List<Choice> codes() {
    return all.codings().codes().stream()
        .filter(code -> code.key() != null)
        .map(code -> Choice.of(code.id().toString(), code.key() + " " + code.name()))
        .toList();
  }

  /** Who decided when; empty if nobody has. */
  String decidedBy() {
    DecisionView decision = all.decision(of);
    return decision == null
        ? ""
        : all.people().of(decision.decidedBy()) + ", " + When.day(decision.decidedAt());
  }
}
