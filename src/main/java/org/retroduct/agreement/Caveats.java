package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.coding.Unit;
import org.retroduct.statistics.Bootstrap;

/** What a reader has to know before using figures of agreement. */
final class Caveats {
  private static final int FEW_TRANSCRIPTS = 20;

  private Caveats() {}

  static List<String> of(Material material, Settings settings, List<AgreementView.OfCode> codes) {
    List<String> caveats = new ArrayList<>();
    intervals(material.counted().size(), caveats);
    left(material, settings, caveats);
    undefined(codes, caveats);
    silent(material, codes, caveats);
    if (settings.unit() == Unit.CHARACTER) {
      caveats.add("Characters are compared, so that long passages weigh more than short ones.");
    } else {
      caveats.add(
          "Brennan and Prediger's coefficient and AC1 come near percent agreement for rare codes:"
              + " never report them alone.");
    }
    caveats.add(
        "Text that nobody coded raises percent agreement, and a rare code lowers kappa and alpha.");
    caveats.add("Coding done after discussion shows consensus, not reliability.");
    caveats.add("Thresholds are conventions. None is applied here.");
    return List.copyOf(caveats);
  }

  private static void intervals(int transcripts, List<String> caveats) {
    if (transcripts < Bootstrap.FEWEST_DOCUMENTS) {
      caveats.add("No interval is given: fewer than six transcripts are too few to resample.");
    } else if (transcripts < FEW_TRANSCRIPTS) {
      caveats.add(
          "The intervals take the transcripts as the sample. With fewer than 20 of them they are"
              + " probably too narrow.");
    }
  }

  private static void left(Material material, Settings settings, List<String> caveats) {
    int out = material.texts().size() - material.counted().size();
    if (out > 0) {
      caveats.add(
          "%d of %d transcripts count for nothing: fewer than two of the coders have finished them."
              .formatted(out, material.texts().size()));
    }
    caveats.add(
        settings.includeInterviewer()
            ? "What interviewers say is counted as well."
            : "What interviewers say is left out.");
  }

  private static void undefined(List<AgreementView.OfCode> codes, List<String> caveats) {
    long without = codes.stream().filter(code -> code.results().get(0).value() == null).count();
    if (without > 0) {
      caveats.add(
          "%d of %d codes have no value, each for the reason that stands beside it; they are left"
                  .formatted(without, codes.size())
              + " out of the value over all codes.");
    }
  }

  private static void silent(
      Material material, List<AgreementView.OfCode> codes, List<String> caveats) {
    for (String coder : material.coders()) {
      boolean seen = material.counted().stream().anyMatch(t -> t.coders().contains(coder));
      if (!seen) {
        caveats.add(coder + " has finished none of the transcripts that count.");
      } else if (codes.stream().allMatch(c -> c.segments().getOrDefault(coder, 0) == 0)) {
        caveats.add(coder + " has finished, and marked nothing that is compared here.");
      }
    }
  }
}
