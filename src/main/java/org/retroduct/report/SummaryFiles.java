package org.retroduct.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Digests;
import org.retroduct.platform.Invalid;
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

  /** A summary that can be handed out; nothing is laid out or recorded yet. */
  record Offered(UUID arrangement, String state, Format format, Summaries.Drawn drawn) {

    /** Version of the arrangement and hash of the data. */
    String tag() {
      return drawn.version() + "-" + SummaryJson.digest(drawn.summary()).substring(0, 16);
    }
  }

  /**
   * A summary in one format. Refused: 404, 409 with what keeps it from being final, 422 for a state
   * that there is not.
   *
   * @param state draft or final; draft unless told
   */
  Offered offered(
      Caller caller, UUID project, UUID arrangement, @Nullable String state, Format format) {
    Edition.State edition = edition(state);
    Summaries.Drawn drawn = summaries.drawn(caller, project, arrangement, edition);
    return new Offered(arrangement, edition.name().toLowerCase(Locale.ROOT), format, drawn);
  }

  /** Lays a summary out and records that it left. */
  SummaryFile issued(Caller caller, UUID project, Offered offered) {
    ArrangementSummary summary = offered.drawn().summary();
    byte[] bytes = offered.format().write(summary);
    String digest = HexFormat.of().formatHex(Digests.sha256(bytes));
    exports.record(
        caller,
        project,
        new Exports.Label(
            "summary", offered.format().ending(), offered.state(), offered.arrangement()),
        new Exports.Content(digest, bytes.length, offered.drawn().quoted()));
    String name =
        SummaryFile.nameFor(summary.title().arrangement(), offered.state(), offered.format());
    return new SummaryFile(offered.format(), name, bytes, offered.tag());
  }

  /** The same in one step. Refused: as for {@link #offered}. */
  SummaryFile file(
      Caller caller, UUID project, UUID arrangement, @Nullable String state, Format format) {
    return issued(caller, project, offered(caller, project, arrangement, state, format));
  }

  /** The answer; nothing is handed out to those who have it already. */
  Response answer(Caller caller, UUID project, Offered offered, Request request) {
    Response.ResponseBuilder known = request.evaluatePreconditions(new EntityTag(offered.tag()));
    return known == null ? issued(caller, project, offered).answer() : known.build();
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
