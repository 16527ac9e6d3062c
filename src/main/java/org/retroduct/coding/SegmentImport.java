package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.platform.CleanText;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Invalid;
import org.retroduct.project.Access;
import org.retroduct.project.MemberView;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;
import org.retroduct.transcript.TranscriptIndex;

/** Takes one coder's codings from a CSV file; rows that are right are taken, the others told. */
@ApplicationScoped
public class SegmentImport {
  private static final int MOST_ROWS = 100_000;

  private final Access access;
  private final Projects projects;
  private final TranscriptIndex transcripts;
  private final Sight sight;
  private final DraftReader drafts;
  private final Coding coding;

  SegmentImport(
      Access access,
      Projects projects,
      TranscriptIndex transcripts,
      Sight sight,
      DraftReader drafts,
      Coding coding) {
    this.access = access;
    this.projects = projects;
    this.transcripts = transcripts;
    this.sight = sight;
    this.drafts = drafts;
    this.coding = coding;
  }

  /** How many rows were taken, and why the others were not. */
  public record Report(int imported, List<Refused> refused) {}

  /**
   * A row that was not taken.
   *
   * @param line its line in the file, from 1
   */
  public record Refused(long line, String message) {}

  /**
   * Reads {@code transcript,quote_exact,code,memo} or {@code transcript,start,end,code,memo}; the
   * transcript is named by its title, the code by its name or short form. Refused: 404, 403, 422
   * for a file that is no such table or a coder who may not code here.
   */
  @Transactional
  public Report read(
      Caller caller, UUID project, Path file, @Nullable String coder, @Nullable UUID round) {
    Membership member = access.require(caller, project, Permission.CODE_FOR_OTHERS);
    try {
      Map<String, UUID> titles = transcripts.byTitle(member);
      return read(member, Files.readAllBytes(file), titles, coder, round);
    } catch (IOException unreadable) {
      throw unreadable();
    }
  }

  /**
   * Reads such a table that has its own names for transcripts. Refused: the same.
   *
   * @param names the transcripts by the names that the table gives them
   */
  @Transactional
  public Report read(
      Caller caller,
      UUID project,
      byte[] table,
      Map<String, UUID> names,
      String coder,
      @Nullable UUID round) {
    Membership member = access.require(caller, project, Permission.CODE_FOR_OTHERS);
    return read(member, table, names, coder, round);
  }

  private Report read(
      Membership member,
      byte[] file,
      Map<String, UUID> names,
      @Nullable String coder,
      @Nullable UUID round) {
    UUID account =
        projects.members(member.caller(), member.project()).stream()
            .filter(m -> m.username().equals(coder) && Permission.CODE.isGrantedTo(m.role()))
            .map(MemberView::account)
            .findFirst()
            .orElseThrow(() -> new Invalid("coder", "is nobody who may code in this project"));
    try (Reader text = new StringReader(decoded(file));
        CSVParser table = format().parse(text)) {
      return read(
          table, new Row(drafts.desk(member, account), names, hidden(member, account), round));
    } catch (IOException | UncheckedIOException | IllegalArgumentException wrong) {
      throw unreadable();
    }
  }

  /** The transcripts on which the work of that coder is hidden from the member. */
  private Set<UUID> hidden(Membership member, UUID coder) {
    return coder.equals(member.account()) ? Set.of() : sight.of(member).transcripts();
  }

  private static Invalid unreadable() {
    return new Invalid("file", "is no table of comma-separated values that can be read");
  }

  private static CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .setTrim(false)
        .get();
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    CleanText.require("file", text);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Report read(CSVParser table, Row row) {
    List<String> columns = table.getHeaderNames();
    boolean byQuote = columns.contains("quote_exact");
    if (!columns.contains("transcript")
        || !columns.contains("code")
        || (!byQuote && !(columns.contains("start") && columns.contains("end")))) {
      throw new Invalid(
          "file", "needs the columns transcript, code and quote_exact, or start and end");
    }
    List<Segment> placed = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (CSVRecord record : table) {
      long line = table.getCurrentLineNumber();
      if (record.getRecordNumber() > MOST_ROWS) {
        throw new Invalid("file", "has more than 100,000 rows");
      }
      try {
        placed.add(row.place(record, byQuote));
      } catch (Invalid | Conflict wrong) {
        refused.add(new Refused(line, wrong.reason()));
      }
    }
    coding.placed(row.desk, placed);
    return new Report(placed.size(), refused);
  }

  private final class Row {
    private final DraftReader.Desk desk;
    private final @Nullable UUID round;
    private final Map<String, UUID> texts;
    private final Set<UUID> hidden;
    private final Map<String, UUID> codes = new HashMap<>();

    private Row(
        DraftReader.Desk desk, Map<String, UUID> texts, Set<UUID> hidden, @Nullable UUID round) {
      this.desk = desk;
      this.round = round;
      this.texts = texts;
      this.hidden = hidden;
      for (CodeView code : desk.offered(round)) {
        codes.put(code.name(), code.id());
        if (code.key() != null) {
          codes.putIfAbsent(code.key().toUpperCase(Locale.ROOT), code.id());
        }
      }
    }

    private Segment place(CSVRecord record, boolean byQuote) {
      if (!record.isConsistent()) {
        throw new Invalid("line", "This row has another number of columns than the heading.");
      }
      UUID transcript = texts.get(record.get("transcript").strip());
      if (transcript == null) {
        throw new Invalid("transcript", "No transcript has this name.");
      }
      if (hidden.contains(transcript)) {
        throw new Invalid(
            "transcript", "You code it blind. Another lead enters what others coded in it.");
      }
      String name = record.get("code").strip();
      UUID code =
          codes.containsKey(name) ? codes.get(name) : codes.get(name.toUpperCase(Locale.ROOT));
      if (code == null) {
        throw new Invalid("code", "No code has this name.");
      }
      String memo = record.isMapped("memo") ? record.get("memo") : null;
      SegmentDraft.QuoteDraft quote =
          byQuote ? new SegmentDraft.QuoteDraft(record.get("quote_exact"), null, null) : null;
      Integer start = byQuote ? null : number(record, "start");
      Integer end = byQuote ? null : number(record, "end");
      return coding.placeFor(
          desk,
          transcript,
          new SegmentDraft(
              null,
              start,
              end,
              quote,
              List.of(code),
              round,
              null,
              memo,
              null,
              null,
              null,
              null,
              null));
    }

    private static Integer number(CSVRecord record, String column) {
      try {
        return Integer.valueOf(record.get(column).strip());
      } catch (NumberFormatException none) {
        throw new Invalid(column, "The position is no number.");
      }
    }
  }
}
