package org.retroduct.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows: the values that were typed, and why they were refused. A page that answers 422
 * is rendered from the same record as the first view, so that nothing typed is lost.
 *
 * @param values by name of field, in the order sent; passwords never come back
 * @param errors in the order of the fields on the page
 */
public record Form(Map<String, List<String>> values, List<FieldError> errors) {

  public Form {
    values =
        values.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
    errors = List.copyOf(errors);
  }

  /** A form that nobody has filled in yet. */
  public static Form empty() {
    return new Form(Map.of(), List.of());
  }

  /** A form with one value a field, as when something that exists is edited. */
  public static Form of(Map<String, String> values) {
    return new Form(
        values.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
        List.of());
  }

  /** The same with another value of one field. */
  public Form with(String field, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(field, List.of(value));
    return new Form(changed, errors);
  }

  /** The same with the values of another form beside its own. */
  public Form with(Form other) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    all.putAll(other.values);
    return new Form(all, errors);
  }

  /** The same without some of its fields. */
  public Form without(String... fields) {
    Map<String, List<String>> kept = new LinkedHashMap<>(values);
    kept.keySet().removeAll(List.of(fields));
    return new Form(kept, errors);
  }

  /** The same, refused for one reason more. */
  public Form refused(String field, String message) {
    List<FieldError> all = new ArrayList<>(errors);
    all.add(new FieldError(field, message));
    return new Form(values, all);
  }

  /** The same, refused for a reason that is of no field. */
  public Form refused(String message) {
    return refused("", message);
  }

  /**
   * What was posted, but for the form's token and passwords; lines end with a line feed alone.
   * Refused at each field that holds what no text may hold; NUL does not come back.
   */
  public static Form posted(Map<String, List<String>> fields) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    List<FieldError> errors = new ArrayList<>();
    fields.forEach(
        (field, all) -> {
          if (!field.equals("csrf") && !field.contains("password")) {
            kept.put(field, all.stream().map(Form::kept).toList());
            if (!all.stream().allMatch(CleanText::isClean)) {
              errors.add(new FieldError(field, CleanText.REASON));
            }
          }
        });
    return new Form(kept, errors);
  }

  private static String kept(String value) {
    return value.replace("\r\n", "\n").replace("\0", "");
  }

  /** The same, refused for the reasons that a service gave. */
  public Form refused(Invalid invalid) {
    Form form = this;
    for (Violation violation : invalid.violations()) {
      form = form.refused(violation.field(), violation.message());
    }
    return form;
  }

  /** The first value of a field; empty where it has none. */
  public String value(String field) {
    List<String> all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.get(0);
  }

  /**
   * What is chosen of an enumeration; null where nothing is. Refused: 422.
   *
   * @param field the name of the field; its value is the name of a constant, in any case
   */
  public <E extends Enum<E>> @Nullable E chosen(Class<E> type, String field) {
    String value = value(field);
    try {
      return value.isEmpty() ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw noChoice(field);
    }
  }

  /** The same where one has to be chosen. Refused: 422. */
  public <E extends Enum<E>> E choice(Class<E> type, String field) {
    E chosen = chosen(type, field);
    if (chosen == null) {
      throw noChoice(field);
    }
    return chosen;
  }

  /** The id of what is chosen; null where nothing is. Refused: 422 for what is no id. */
  public @Nullable UUID id(String field) {
    String value = value(field);
    return value.isEmpty() ? null : id(field, value);
  }

  /** The ids of what is ticked, empty values left out. Refused: 422 for what is no id. */
  public List<UUID> ids(String field) {
    return values.getOrDefault(field, List.of()).stream()
        .filter(value -> !value.isEmpty())
        .map(value -> id(field, value))
        .toList();
  }

  /** The id that was posted as part of a field. Refused: 422 for what is no id. */
  public static UUID id(String field, String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException unreadable) {
      throw noChoice(field);
    }
  }

  /** The day that was written; null where none was. Refused: 422 for what is none we know. */
  public @Nullable LocalDate date(String field) {
    String value = value(field).strip();
    try {
      return value.isEmpty() ? null : Days.require(field, LocalDate.parse(value));
    } catch (DateTimeParseException unreadable) {
      throw new Invalid(field, "is no date; write it as 2026-01-31");
    }
  }

  private static Invalid noChoice(String field) {
    return new Invalid(field, "is none of the choices");
  }

  /** Whether a box of this name and value is ticked, or an option of it chosen. */
  public boolean has(String field, String value) {
    return values.getOrDefault(field, List.of()).contains(value);
  }

  /** What is wrong with a field, or how much; null where nothing is. */
  public @Nullable String error(String field) {
    return error(field, null);
  }

  /**
   * What is wrong with a field; null where nothing is.
   *
   * @param label what the page calls the field; null for its name
   */
  public @Nullable String error(String field, @Nullable String label) {
    List<FieldError> of = errors.stream().filter(e -> e.field().equals(field)).toList();
    return switch (of.size()) {
      case 0 -> null;
      case 1 -> of.get(0).told(label);
      default -> "%d things are wrong here. They are listed at the top.".formatted(of.size());
    };
  }

  /** Whether the form was refused, and no reason says what became of what was sent. */
  public boolean silent() {
    return refused() && errors.stream().noneMatch(e -> e.message().contains("Nothing was "));
  }

  /** Whether the form was refused. */
  public boolean refused() {
    return !errors.isEmpty();
  }
}
