package org.retroduct.report.matrix;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.retroduct.platform.Choice;
import org.retroduct.platform.Crumb;
import org.retroduct.platform.Form;
import org.retroduct.platform.Layout;

/**
 * A matrix of codes; each number leads to its passages.
 *
 * @param form the fields {@code kind} and {@code with}, or {@code count}
 * @param explained what the numbers are
 * @param matrices all matrices, this one marked
 * @param kinds of codes, for the matrix of codes side by side; empty for the others
 * @param counts what can be counted; empty for the matrix of codes side by side
 * @param columns names of the columns with their addresses
 * @param download the address of the table; empty for who may not have it
 * @param rows the codes by kind
 * @param codes how many these are
 * @param action the address of the page
 * @param transcripts the address of the list of them
 */
@CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record MatrixPage(
    Layout layout,
    Form form,
    String title,
    String explained,
    List<Crumb> matrices,
    List<Choice> kinds,
    List<Choice> counts,
    List<Heading> columns,
    List<Group> rows,
    int codes,
    String download,
    String action,
    String transcripts)
    implements TemplateInstance {
  MatrixPage {
    matrices = List.copyOf(matrices);
    kinds = List.copyOf(kinds);
    counts = List.copyOf(counts);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * What a row or column stands for.
   *
   * @param key the short form of a code; empty for none
   * @param kind the letter of its kind in lower case; empty for none
   */
  record Heading(String key, String kind, String name, String href) {}

  /**
   * The codes of one kind.
   *
   * @param kind its letter in lower case
   */
  record Group(String kind, String label, List<Line> rows) {
    Group {
      rows = List.copyOf(rows);
    }
  }

  /** One code. */
  record Line(Heading code, Number total, List<Number> cells) {
    Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A number.
   *
   * @param value empty where nothing was counted
   * @param label of its column, in short
   * @param href its passages; empty for none
   * @param shade 0 to 5, by its share of the largest number
   */
  record Number(String value, String label, String href, int shade) {}
}
