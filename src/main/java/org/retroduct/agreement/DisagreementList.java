package org.retroduct.agreement;

import java.util.List;
import java.util.stream.IntStream;
import org.retroduct.coding.text.CodeTag;
import org.retroduct.platform.Pager;

/** The list of a round's disagreements and the addresses in it; places count from 0. */
final class DisagreementList {
  private static final int ROWS = 100;

  private final Deliberation all;

  DisagreementList(Deliberation all) {
    this.all = all;
  }

  /** The address of the round. */
  String round() {
    return "/projects/%s/rounds/%s".formatted(all.member().project(), all.round().id());
  }

  String address() {
    return round() + "/disagreements";
  }

  /** The address of one of them; its number counts from 1. */
  String address(int at) {
    return address() + "?at=" + (at + 1) + "#at" + (at + 1);
  }

  /**
   * The first undecided one from a place on, then from the beginning; -1 if there is none.
   *
   * @param from may be the place after the last
   */
  int nextUndecided(int from) {
    List<Disagreement> list = all.disagreements();
    for (int i = 0; i < list.size(); i++) {
      int at = (from + i) % list.size();
      if (all.decision(list.get(at)) == null) {
        return at;
      }
    }
    return -1;
  }

  /** The page with this number, or the nearest that there is. */
  Pager pager(int wanted) {
    int pages = Pager.pages(all.disagreements().size(), ROWS);
    return new Pager(Math.max(1, Math.min(wanted, pages)), pages, address() + "?page=", "");
  }

  List<DisagreementRow> rows(Pager pager) {
    int from = (pager.page() - 1) * ROWS;
    return IntStream.range(from, Math.min(all.disagreements().size(), from + ROWS))
        .mapToObj(this::row)
        .toList();
  }

  private DisagreementRow row(int at) {
    Disagreement of = all.disagreements().get(at);
    List<DisagreementRow.Did> codings =
        Version.of(of).stream()
            .map(version -> new DisagreementRow.Did(version.names(all), codes(version)))
            .toList();
    return new DisagreementRow(
        at + 1,
        address(at),
        all.titles().getOrDefault(of.transcript(), ""),
        DisagreementWords.where(all.outline(of), of.span()),
        codings,
        DisagreementWords.category(all, of),
        DisagreementWords.decision(all, of));
  }

  private static List<CodeTag> codes(Version version) {
    return version.parts().stream()
        .map(Disagreement.Part::code)
        .map(code -> CodeTag.of(code.key(), code.kind(), code.name()))
        .distinct()
        .toList();
  }
}
