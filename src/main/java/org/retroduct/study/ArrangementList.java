package org.retroduct.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.retroduct.platform.Form;
import org.retroduct.platform.Violation;

/**
 * A list of an arrangement as a form has it: rows with numbers from 1, whose fields are named after
 * what they hold and the number, as {@code partnerRole2}. A row that is left empty or ticked to be
 * taken out is none.
 */
enum ArrangementList {
  MOTIVES("motives", "Motive", 3, new Column("", "motive", "the text")),
  OUTCOMES(
      "intendedOutcomes",
      "Intended outcome",
      2,
      new Column("text", "outcome", "the text"),
      new Column("category", "outcomeCategory", "the area"),
      new Column("source", "outcomeSource", "the source")),
  PARTNERS(
      "partners",
      "Partner",
      3,
      new Column("organisation", "partner", "the organisation"),
      new Column("name", "newPartner", "the new organisation"),
      new Column("role", "partnerRole", "the role")),
  POSITIONS(
      "positions",
      "Type",
      1,
      new Column("type", "type", "the type"),
      new Column("from", "typeFrom", "its start"),
      new Column("to", "typeTo", "its end"),
      new Column("note", "typeNote", "the note"),
      new Column("daltonFamily", "daltonFamily", "the family"),
      new Column("daltonForm", "daltonForm", "the form"),
      new Column("kingsFund", "kingsFund", "the place on the continuum"),
      new Column("niaoDegree", "niaoDegree", "the degree of integration"),
      new Column("integrationRank", "integrationRank", "the rank"),
      new Column("motivation", "motivation", "the wish to partner"),
      new Column("scope", "scope", "the scope")),
  END_STATES(
      "endStates",
      "End state",
      1,
      new Column("state", "endState", "the end state"),
      new Column("judgedOn", "judgedOn", "the day"),
      new Column("rationale", "rationale", "the reason"));

  /** More than can be kept, so that who sends too many is told. */
  private static final int MOST_ROWS = 60;

  private static final Pattern FIELD = Pattern.compile("([A-Za-z]+)(\\d+)");

  private final String path;
  private final String title;
  private final int spare;
  private final List<Column> columns;

  ArrangementList(String path, String title, int spare, Column... columns) {
    this.path = path;
    this.title = title;
    this.spare = spare;
    this.columns = List.of(columns);
  }

  /**
   * One thing said in each row.
   *
   * @param property its name in a draft; empty where a row is nothing else
   * @param field its name in the form, but for the number
   * @param words what errors call it
   */
  record Column(String property, String field, String words) {}

  /**
   * One row of the form.
   *
   * @param number from 1
   */
  record Row(ArrangementList list, int number) {
    /** As {@code Partner 2}. */
    public String title() {
      return list.title + " " + number;
    }

    /** The name of a field in this row. */
    public String of(String field) {
      return field + number;
    }

    /** The name of the box that takes the row out. */
    public String out() {
      return list.path + "Out" + number;
    }

    /** Whether anything is wrong with it. */
    public boolean isWrong(Form form) {
      return list.columns.stream().anyMatch(column -> form.error(of(column.field())) != null);
    }

    private boolean saysAnything(Form form) {
      return list.columns.stream().anyMatch(column -> !form.value(of(column.field())).isBlank());
    }
  }

  /** The rows of which something is said. */
  List<Row> filled(Form form) {
    return rows(form, true);
  }

  /** The rows of which nothing is said, of a new number where the form has not enough. */
  List<Row> spare(Form form) {
    List<Row> empty = rows(form, false);
    int last = count(form);
    return empty.isEmpty()
        ? IntStream.rangeClosed(last + 1, last + spare).mapToObj(this::row).toList()
        : empty;
  }

  private List<Row> rows(Form form, boolean filled) {
    return IntStream.rangeClosed(1, count(form))
        .mapToObj(this::row)
        .filter(row -> row.saysAnything(form) == filled)
        .toList();
  }

  private Row row(int number) {
    return new Row(this, number);
  }

  private int count(Form form) {
    String first = columns.get(0).field();
    int count = 0;
    while (count < MOST_ROWS && form.values().containsKey(first + (count + 1))) {
      count++;
    }
    return count;
  }

  /** The rows that the form wants to be kept, in their order. */
  List<Row> wanted(Form form) {
    return filled(form).stream().filter(row -> !form.has(row.out(), "yes")).toList();
  }

  /** What is wrong with this list, said at its field; empty if it is not with this list. */
  Optional<Violation> told(Violation violation, Form form) {
    if (violation.field().equals(path)) {
      return Optional.of(new Violation(path, title + "s: there are more than 50 of them."));
    }
    String message = violation.message();
    Matcher item = Pattern.compile(path + "\\[(\\d+)]\\.?(\\w*)").matcher(violation.field());
    if (item.matches()) {
      Row row = wanted(form).get(Integer.parseInt(item.group(1)));
      Column column = column(Column::property, item.group(2)).orElse(columns.get(0));
      return Optional.of(told(row, column, message));
    }
    Matcher typed = FIELD.matcher(violation.field());
    return typed.matches()
        ? column(Column::field, typed.group(1))
            .map(column -> told(row(Integer.parseInt(typed.group(2))), column, message))
        : Optional.empty();
  }

  private Optional<Column> column(Function<Column, String> name, String value) {
    return columns.stream().filter(column -> name.apply(column).equals(value)).findFirst();
  }

  private static Violation told(Row row, Column column, String message) {
    String words = "%s: %s %s.".formatted(row.title(), column.words(), message);
    return new Violation(row.of(column.field()), words);
  }
}
