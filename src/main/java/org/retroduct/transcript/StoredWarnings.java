package org.retroduct.transcript;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps warnings as lines of text: the number of the line, a space, the message. */
@Converter
class StoredWarnings implements AttributeConverter<List<Reading.Warning>, String> {
  @Override
  public String convertToDatabaseColumn(List<Reading.Warning> warnings) {
    return warnings.stream()
        .map(w -> w.line() + " " + w.message().replace('\n', ' '))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public List<Reading.Warning> convertToEntityAttribute(String stored) {
    return stored.lines().map(StoredWarnings::warning).toList();
  }

  private static Reading.Warning warning(String line) {
    int space = line.indexOf(' ');
    return new Reading.Warning(
        Integer.parseInt(line.substring(0, space)), line.substring(space + 1));
  }
}
