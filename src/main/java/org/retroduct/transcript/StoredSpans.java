package org.retroduct.transcript;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Keeps spans in order as text: of each the gap after the one before it and its length, so that a
 * sentence takes about five characters.
 */
@Converter
class StoredSpans implements AttributeConverter<List<Span>, String> {
  @Override
  public String convertToDatabaseColumn(List<Span> spans) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (Span span : spans) {
      text.append(span.start() - end).append(' ').append(span.length()).append(' ');
      end = span.end();
    }
    return text.toString();
  }

  @Override
  public List<Span> convertToEntityAttribute(String stored) {
    List<Span> spans = new ArrayList<>();
    StringTokenizer numbers = new StringTokenizer(stored);
    int end = 0;
    while (numbers.hasMoreTokens()) {
      int start = end + Integer.parseInt(numbers.nextToken());
      end = start + Integer.parseInt(numbers.nextToken());
      spans.add(new Span(start, end));
    }
    return List.copyOf(spans);
  }
}
