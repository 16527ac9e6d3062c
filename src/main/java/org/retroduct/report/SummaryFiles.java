package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Digests;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.NotFound;
import org.retroduct.report.summary.ArrangementSummary;
import org.retroduct.report.summary.Edition;
import org.retroduct.report.summary.SummaryJson;
import org.retroduct.security.Caller;

/** Hands out summaries and records each. No transaction is open while a file is laid out. */
@ApplicationScoped
class SummaryFiles {
  private final Summaries summaries;
  private final Exports exports;

  SummaryFiles(Summaries summaries, Exports exports) {
    this.summaries = summaries;
    this.exports = exports;
  }

  /**
   * A summary in one format. Refused: 404, 409 with what keeps it from being final, 422 for a state
   * that there is not.
   *
   * @param state draft or final; draft unless told
   * @param ending of the file's name, as docx
   */
  SummaryFile file(
      Caller caller, UUID project, UUID arrangement, @Nullable String state, String ending) {
    Format format =
        Format.ofEnding(ending)
            .orElseThrow(() -> new NotFound("A summary comes as json, html, docx or pdf."));
    return file(caller, project, arrangement, state, format);
  }

  SummaryFile file(
      Caller caller, UUID project, UUID arrangement, @Nullable String state, Format format) {
    Edition.State edition = edition(state);
    Summaries.Drawn drawn = summaries.drawn(caller, project, arrangement, edition);
    ArrangementSummary summary = drawn.summary();
    byte[] bytes = format.write(summary);
    String named = edition.name().toLowerCase(Locale.ROOT);
    String digest = HexFormat.of().formatHex(Digests.sha256(bytes));
    exports.record(
        caller,
        project,
        new Exports.Label("summary", format.ending(), named, arrangement),
        new Exports.Content(digest, bytes.length, drawn.quoted()));
    String tag = drawn.version() + "-" + SummaryJson.digest(summary).substring(0, 16);
    String name = SummaryFile.nameFor(summary.title().arrangement(), named, format);
    return new SummaryFile(format, name, bytes, tag);
  }

  private static Edition.State edition(@Nullable String state) {
    if (state == null || state.equals("draft")) {
      return Edition.State.DRAFT;
    }
    if (state.equals("final")) {
      return Edition.State.FINAL;
    }
    throw new Invalid("state", "must be draft or final");
  }
}
