package org.retroduct.transcript;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The body of a Word document as lines: each paragraph parted from the next by a blank line, line
 * breaks inside it kept. Deleted and moved-away words of tracked changes are not read, nor notes,
 * text boxes and fields' instructions.
 */
final class WordBody {

  private static final Set<String> SKIPPED =
      Set.of(
          "del",
          "moveFrom",
          "Fallback",
          "txbxContent",
          "instrText",
          "delText",
          "pPrChange",
          "rPrChange",
          "sectPr");
  private static final Set<String> FALSE = Set.of("0", "false", "off", "none");
  private static final int DEEPEST = 200;

  private final XMLStreamReader xml;
  private final Warnings warnings;
  private final List<Line> lines = new ArrayList<>();
  // Tables may lie in tables: the inner one is text of a cell of the outer.
  private final Deque<List<TableRows.Row>> tables = new ArrayDeque<>();
  private List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private int number;
  private int bold;
  private boolean inBoldHead;
  private boolean runBold;
  private boolean heading;

  WordBody(InputStream stream, Warnings warnings) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    this.xml = factory.createXMLStreamReader(stream);
    this.warnings = warnings;
  }

  List<Line> lines() throws XMLStreamException, Unreadable {
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException("a document type has no place here");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          throw new XMLStreamException("nested too deeply");
        }
        depth -= start(xml.getLocalName()) ? 0 : 1;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        end(xml.getLocalName());
      }
    }
    return lines;
  }

  /** Whether the element is still open afterwards. */
  private boolean start(String name) throws XMLStreamException, Unreadable {
    if (SKIPPED.contains(name)) {
      skip(name);
      return false;
    }
    switch (name) {
      case "tbl" -> tables.push(new ArrayList<>());
      case "tr" -> startRow();
      case "p" -> startParagraph();
      case "pStyle" -> heading = isHeading(value());
      case "r" -> runBold = false;
      case "b" -> runBold = !FALSE.contains(value());
      case "rStyle" -> runBold |= value().toLowerCase(Locale.ROOT).startsWith("strong");
      case "t" -> {
        add(xml.getElementText());
        return false;
      }
      case "tab", "ptab" -> add(inTabStops() ? "" : "\t");
      case "br", "cr" -> add("\n");
      case "noBreakHyphen" -> add("\u2011");
      case "softHyphen" -> add("\u00AD");
      default -> {}
    }
    return true;
  }

  private void end(String name) {
    switch (name) {
      case "p" -> endParagraph();
      case "tc" -> endCell();
      case "tr" -> endRow();
      case "tbl" -> endTable();
      default -> {}
    }
  }

  private void skip(String name) throws XMLStreamException {
    int open = 1;
    boolean text = false;
    while (open > 0) {
      int event = xml.next();
      open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      text |= event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t");
    }
    if (text && name.equals("txbxContent")) {
      warnings.add(Math.max(1, number), "A text box by this paragraph is not part of the text.");
    }
  }

  /** The definition of tab stops has the same name as a tab, and attributes. */
  private boolean inTabStops() {
    return xml.getAttributeCount() > 0 && xml.getLocalName().equals("tab");
  }

  private String value() {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("val")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static boolean isHeading(String style) {
    String folded = style.toLowerCase(Locale.ROOT);
    return folded.startsWith("heading") || folded.equals("title") || folded.equals("subtitle");
  }

  private void startRow() {
    if (tables.size() == 1) {
      cells = new ArrayList<>();
      cell.setLength(0);
    }
  }

  private void startParagraph() {
    number++;
    words.setLength(0);
    bold = 0;
    inBoldHead = true;
    heading = false;
    runBold = false;
  }

  private void add(String text) throws Unreadable {
    String checked = Decoder.checked(text, warnings);
    if (inBoldHead && runBold) {
      bold = words.length() + checked.length();
    } else if (!WhiteSpace.isAll(checked)) {
      inBoldHead = false;
    }
    words.append(checked);
  }

  private void endParagraph() {
    if (!tables.isEmpty()) {
      cell.append(cell.length() == 0 ? "" : "\n").append(words);
      words.setLength(0);
      return;
    }
    List<String> parts = Line.split(words.toString());
    words.setLength(0);
    int left = bold;
    for (String part : parts) {
      int boldHere = Math.max(0, Math.min(left, part.length()));
      left -= part.length() + 1;
      boolean speaker = Timing.trailing(part) != null;
      lines.add(
          heading && !speaker && !WhiteSpace.isAll(part)
              ? Line.of(number, part, Line.Kind.HEADING)
              : Line.of(number, part, boldHere));
    }
    lines.add(Line.blank(number));
  }

  private void endCell() {
    if (tables.size() == 1) {
      cells.add(cell.toString());
      cell.setLength(0);
    }
  }

  private void endRow() {
    List<TableRows.Row> rows = tables.peek();
    if (tables.size() == 1 && rows != null) {
      rows.add(new TableRows.Row(Math.max(1, number), List.copyOf(cells)));
    }
  }

  private void endTable() {
    List<TableRows.Row> rows = tables.pop();
    if (tables.isEmpty()) {
      lines.addAll(TableRows.lines(rows));
      lines.add(Line.blank(Math.max(1, number)));
    }
  }
}
