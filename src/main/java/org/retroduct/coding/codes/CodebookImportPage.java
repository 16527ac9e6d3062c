package org.retroduct.coding.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * The form that takes codes from a table, and what a table would change before it is taken.
 *
 * @param form the field {@code file}
 * @param preview what the table would change; null before one was sent
 * @param governor whether the reader may import
 * @param base the address of the project
 */
@CheckedTemplate(basePath = "coding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodebookImportPage(
    Layout layout, Form form, @Nullable Preview preview, boolean governor, String base)
    implements TemplateInstance {
  /**
   * What a table would change.
   *
   * @param unchanged how many of its codes are in the codebook as they are
   * @param table the file, to be posted again: the browser forgets it
   * @param seen stands for these changes; others than those seen are not taken
   */
  record Preview(List<Row> rows, int unchanged, String table, String seen) {
    Preview {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One change.
   *
   * @param act {@code Adds}, {@code Adds a heading} or {@code Changes}
   * @param kind the letter of the code's kind in lower case
   * @param key the short form of the code; the letter alone for one that is added
   */
  record Row(long line, String act, String kind, String key, String name, List<FieldRow> fields) {
    Row {
      fields = List.copyOf(fields);
    }
  }
}
