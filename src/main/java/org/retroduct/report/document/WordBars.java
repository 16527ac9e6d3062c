package org.retroduct.report.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;

/** A figure of bars as a table: name, one cell for each step, the value in figures. */
final class WordBars {

  private static final String MARKED = "1F3D36";
  private static final String OTHERS = "C9D6CF";
  private static final String REST = "F4F1EA";

  private final Block.Bars bars;
  private final WordTable table;
  private final List<Integer> widths;

  WordBars(XWPFDocument word, Block.Bars bars, int width) {
    this.bars = bars;
    this.widths = widths(bars.steps(), width);
    this.table = new WordTable(word, widths);
  }

  private static List<Integer> widths(int steps, int width) {
    int name = width * 36 / 100;
    int value = width * 10 / 100;
    List<Integer> widths = new ArrayList<>();
    widths.add(name);
    widths.addAll(Collections.nCopies(steps, (width - name - value) / steps));
    widths.add(value);
    return widths;
  }

  void write() {
    bars.bars().forEach(this::bar);
  }

  private void bar(Block.Bar bar) {
    CTRow row = table.newRow();
    WordText name = WordTable.paragraph(WordTable.cell(row, widths.get(0)), "TableText");
    name.run(bar.name(), bar.marked() ? "Strong" : "DefaultParagraphFont");
    String note = bar.note();
    if (note != null) {
      name.run("  " + note, "Muted");
    }
    for (int step = 1; step <= bars.steps(); step++) {
      CTTc cell = WordTable.cell(row, widths.get(step));
      fill(cell, step > bar.value() ? REST : bar.marked() ? MARKED : OTHERS);
      WordTable.paragraph(cell, "TableText");
    }
    CTTc last = WordTable.cell(row, widths.get(bars.steps() + 1));
    WordTable.paragraph(last, "TableNumber").run(bar.value() + " of " + bars.steps());
  }

  private static void fill(CTTc cell, String colour) {
    CTShd shade = cell.getTcPr().addNewShd();
    shade.setVal(STShd.CLEAR);
    shade.setColor("auto");
    shade.setFill(colour);
    WordTable.whiteSides(cell);
  }
}
