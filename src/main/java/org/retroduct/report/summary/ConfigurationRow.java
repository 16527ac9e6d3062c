package org.retroduct.report.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section 10, Table 7: one CMO configuration.
 *
 * @param sources at least one source of its evidence, even where no words may be quoted
 * @param quotations two at most
 */
public record ConfigurationRow(
    int number,
    @Nullable String label,
    Slot context,
    Slot resource,
    Slot reasoning,
    Slot outcome,
    @Nullable String forWhom,
    List<String> domains,
    List<GroupCount> supporting,
    List<GroupCount> refining,
    List<GroupCount> refuting,
    List<String> sources,
    String status,
    @Nullable String statement,
    List<Quotation> quotations) {

  public ConfigurationRow {
    domains = List.copyOf(domains);
    supporting = List.copyOf(supporting);
    refining = List.copyOf(refining);
    refuting = List.copyOf(refuting);
    sources = List.copyOf(sources);
    quotations = Quotation.upToTwo(quotations);
  }

  /** Whether nobody supports, refines or refutes it here. */
  boolean withoutEvidence() {
    return supporting.isEmpty() && refining.isEmpty() && refuting.isEmpty();
  }

  /** One part of a configuration: the words that explain, and the codes that are their index. */
  public record Slot(List<String> codes, @Nullable String text) {

    /** A slot that nothing fills. */
    public static final Slot EMPTY = new Slot(List.of(), null);

    public Slot {
      codes = List.copyOf(codes);
    }

    boolean empty() {
      return codes.isEmpty() && (text == null || text.isBlank());
    }
  }
}
