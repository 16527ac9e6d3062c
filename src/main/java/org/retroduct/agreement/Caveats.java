package org.retroduct.agreement;

import java.util.ArrayList;
import java.util.List;
import org.retroduct.coding.Unit;
import org.retroduct.platform.Named;
import org.retroduct.statistics.Interval;
import org.retroduct.statistics.IntervalMethod;

/** What a reader has to know before using figures of agreement. */
final class Caveats {
  private static final int FEW_TRANSCRIPTS = 20;

  private Caveats() {}

  static List<String> of(Material material, Settings settings, List<AgreementView.OfCode> codes) {
    if (material.coders().size() < 2) {
      return List.of("There is one coder only, so that nothing can be compared.");
    }
    List<String> caveats = new ArrayList<>();
    if (material.counted().isEmpty()) {
      caveats.add("No two of these coders have a transcript in common.");
    }
    intervals(material.counted().size(), settings, caveats);
    withoutInterval(codes, caveats);
    left(material, settings, caveats);
    undefined(codes, caveats);
    silent(material, codes, caveats);
    if (material.coders().size() > Figures.MOST_COMPARED_BY_CODE) {
      caveats.add(
          "With more than %d coders each two of them are compared over all codes only."
              .formatted(Figures.MOST_COMPARED_BY_CODE));
    }
    if (settings.unit() == Unit.CHARACTER) {
      caveats.add("Characters are compared, so that long passages weigh more than short ones.");
    } else {
      caveats.add(
          "Brennan and Prediger’s kappa and AC1, which stand in the downloads, come near percent"
              + " agreement for rare codes: never report them alone.");
    }
    caveats.add(
        "Text that nobody coded raises percent agreement, and a rare code lowers kappa and alpha.");
    caveats.add("Coding done after discussion shows consensus, not reliability.");
    caveats.add("Thresholds are conventions. None is applied here.");
    return List.copyOf(caveats);
  }

  private static void intervals(int transcripts, Settings settings, List<String> caveats) {
    if (transcripts < IntervalMethod.FEWEST_DOCUMENTS) {
      caveats.add("No interval is given: fewer than six transcripts are too few to resample.");
      return;
    }
    if (settings.unit() != Unit.CHARACTER) {
      caveats.add(
          "The interval of AC1 comes from its standard error, which takes the %ss as independent."
              .formatted(Named.of(settings.unit())));
    }
    if (settings.interval() == IntervalBy.JACKKNIFE) {
      caveats.add("The intervals leave out one transcript at a time (jackknife).");
    } else if (transcripts < FEW_TRANSCRIPTS) {
      caveats.add(
          "The intervals take the transcripts as the sample. With fewer than 20 of them they are"
              + " probably too narrow.");
    }
  }

  private static void withoutInterval(List<AgreementView.OfCode> codes, List<String> caveats) {
    String alone = Interval.None.RESTS_ON_ONE_DOCUMENT.key();
    long resting =
        codes.stream()
            .filter(code -> code.results().stream().anyMatch(r -> alone.equals(r.noInterval())))
            .count();
    if (resting > 0) {
      caveats.add(
          "%d of %d codes have no interval: without one of the transcripts they have no value."
              .formatted(resting, codes.size()));
    }
    int dropped =
        codes.stream()
            .flatMap(code -> code.results().stream())
            .mapToInt(result -> result.dropped() == null ? 0 : result.dropped())
            .max()
            .orElse(0);
    if (dropped > 0) {
      caveats.add(
          "Some resamples have no value, mostly since nobody used the code in what was drawn. They"
              + " are left out: up to %,d for a code.".formatted(dropped));
    }
  }

  private static void left(Material material, Settings settings, List<String> caveats) {
    int out = material.texts().size() - material.counted().size();
    if (out > 0) {
      caveats.add(
          "Left out, since fewer than two of the coders went through them: %d of %d transcripts."
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
          "%d of %d codes have no value, each for the reason that the table gives; they are left"
                  .formatted(without, codes.size())
              + " out of alpha over all codes.");
    }
  }

  private static void silent(
      Material material, List<AgreementView.OfCode> codes, List<String> caveats) {
    for (String coder : material.coders()) {
      boolean seen = material.counted().stream().anyMatch(t -> t.coders().contains(coder));
      if (!seen) {
        caveats.add(coder + " went through none of the transcripts that count.");
      } else if (codes.stream().allMatch(c -> c.segments().getOrDefault(coder, 0) == 0)) {
        caveats.add(coder + " went through them and marked nothing that is compared here.");
      }
    }
  }
}
