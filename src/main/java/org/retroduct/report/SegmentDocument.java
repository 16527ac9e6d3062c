package org.retroduct.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Digests;
import org.retroduct.project.Names;
import org.retroduct.report.document.Block;
import org.retroduct.report.document.Document;
import org.retroduct.report.document.Face;
import org.retroduct.report.document.Properties;
import org.retroduct.report.document.Text;
import org.retroduct.report.document.WordWriter;
import org.retroduct.report.rows.Rows;

/**
 * The table of passages as quotations in Word, by transcript. It is made of the rows, which hold no
 * words that may not be printed, so the file cannot hold them either.
 */
final class SegmentDocument {
  private static final String TITLE = "Coded passages";

  private final List<String> header;
  private final Names names;
  private final List<Block> blocks = new ArrayList<>();
  private final MessageDigest digest = Digests.newSha256();
  private @Nullable String transcript;
  private int transcripts;

  private SegmentDocument(List<String> header, Names names) {
    this.header = header;
    this.names = names;
    blocks.add(new Block.Title("", TITLE, "Each with its codes, its speaker and its coder"));
  }

  /** Writes all rows, with what people are called; the stream stays open. */
  static void write(Rows rows, Names names, OutputStream out) throws IOException {
    SegmentDocument document = new SegmentDocument(rows.header(), names);
    List<List<@Nullable Object>> passage = new ArrayList<>();
    Iterator<List<@Nullable Object>> iterator = rows.rows().iterator();
    while (iterator.hasNext()) {
      List<@Nullable Object> row = iterator.next();
      if (!passage.isEmpty() && !Objects.equals(passage.get(0).get(0), row.get(0))) {
        document.add(passage);
        passage.clear();
      }
      passage.add(row);
    }
    if (!passage.isEmpty()) {
      document.add(passage);
    }
    new WordWriter().write(document.finished(rows), out);
  }

  /** One passage: a row for each of its codes. */
  private void add(List<List<@Nullable Object>> codes) {
    List<@Nullable Object> row = codes.get(0);
    codes.forEach(
        each -> digest.update((String.valueOf(each) + "\n").getBytes(StandardCharsets.UTF_8)));
    String title = cell(row, "transcript");
    if (!title.equals(transcript)) {
      transcripts++;
      blocks.add(new Block.Heading(1, "", title, "transcript" + transcripts));
      transcript = title;
    }
    blocks.add(new Block.Quote(cell(row, "text"), attribution(row)));
    Text line = Text.EMPTY;
    for (List<@Nullable Object> code : codes) {
      line = line.key(cell(code, "short")).words(" " + cell(code, "code") + "   ");
    }
    String coder = names.of(cell(row, "coder"));
    blocks.add(new Block.Paragraph(line.words("coded by " + coder, Face.MUTED)));
    String memo = cell(row, "memo");
    if (!memo.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.of("Memo: ", Face.STRONG).words(memo)));
    }
  }

  private String attribution(List<@Nullable Object> row) {
    List<String> parts = new ArrayList<>();
    String people = cell(row, "participants");
    if (!people.isEmpty()) {
      parts.add(people + " (" + cell(row, "role_groups").replace('_', ' ') + ")");
    }
    parts.add("turn " + cell(row, "first_turn"));
    String arrangement = cell(row, "arrangement");
    if (!arrangement.isEmpty()) {
      parts.add(arrangement);
    }
    return String.join(", ", parts);
  }

  private String cell(List<@Nullable Object> row, String column) {
    Object value = row.get(header.indexOf(column));
    return value == null ? "" : value.toString();
  }

  private Document finished(Rows rows) {
    if (transcripts == 0) {
      blocks.add(new Block.Paragraph(Text.of("No passage was found.")));
    }
    Properties properties =
        new Properties(
            TITLE,
            "Working file",
            List.of("Retroduct"),
            List.of(TITLE, "Working file, not for publication"),
            rows.changedAt(),
            HexFormat.of().formatHex(digest.digest()));
    return new Document(properties, List.of(new Document.Part(false, blocks)));
  }
}
