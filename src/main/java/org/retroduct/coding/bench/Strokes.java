package org.retroduct.coding.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.retroduct.coding.Coding;
import org.retroduct.coding.SegmentDraft;
import org.retroduct.coding.SegmentView;
import org.retroduct.security.Caller;

/** Codes passages from the workbench, after which their codes are at hand. */
@ApplicationScoped
class Strokes {
  private final Coding coding;
  private final AtHand atHand;

  Strokes(Coding coding, AtHand atHand) {
    this.coding = coding;
    this.atHand = atHand;
  }

  /** Codes the passages of one form. Refused: as {@link Coding#codeOnce} says. */
  @Transactional
  List<SegmentView> code(Caller caller, Bench bench, List<SegmentDraft> form, String once) {
    List<SegmentView> made =
        coding.codeOnce(caller, bench.member().project(), bench.text().transcript(), form, once);
    Set<UUID> used = new LinkedHashSet<>();
    form.forEach(draft -> used.addAll(Objects.requireNonNull(draft.codes())));
    atHand.use(bench.member(), bench.codes(), used);
    return made;
  }
}
