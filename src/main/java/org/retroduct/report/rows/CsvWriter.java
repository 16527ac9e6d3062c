package org.retroduct.report.rows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes rows as CSV (RFC 4180) in UTF-8 without a byte-order mark. */
public final class CsvWriter {

  /** Writes all rows as they come; the stream stays open. */
  public void write(Rows rows, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
    csv.printRecord(rows.header().stream().map(CellText::harmless));
    Iterator<List<@Nullable Object>> iterator = rows.rows().iterator();
    while (iterator.hasNext()) {
      for (Object cell : iterator.next()) {
        csv.print(
            cell == null || cell instanceof Number ? cell : CellText.harmless(cell.toString()));
      }
      csv.println();
    }
    csv.flush();
  }
}
