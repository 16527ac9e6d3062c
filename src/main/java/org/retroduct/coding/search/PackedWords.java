package org.retroduct.coding.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of a text in bytes, in parts by stem, so that a question reads little more than the
 * words that it asks for. A part holds the first words of the turns, then each of its stems with
 * its places. Numbers that ascend are written as differences, in groups of seven bits.
 */
final class PackedWords {
  /**
   * A part of an hour of speech has about one thousand bytes. Another number needs the index made
   * anew.
   */
  static final int PARTS = 32;

  /** More places of one stem in one text are not kept: a column has its end. */
  private static final int MOST_PLACES = 50_000;

  /** More than this is not kept in one part: a value of H2's bytea ends at 1 MiB. */
  private static final int MOST_BYTES = 900_000;

  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private final byte[] bytes;
  private int at;

  private PackedWords(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The part that a stem is in, from 0. */
  static int partOf(String stem) {
    return Math.floorMod(stem.hashCode(), PARTS);
  }

  /** All parts of a text, by number. */
  static List<byte[]> write(Places places) {
    byte[] turns = written(places.turns());
    ByteArrayOutputStream[] parts = new ByteArrayOutputStream[PARTS];
    for (int i = 0; i < PARTS; i++) {
      parts[i] = new ByteArrayOutputStream();
      block(parts[i], turns);
    }
    // The same text gives the same bytes.
    new TreeMap<>(places.words())
        .forEach(
            (stem, numbers) -> {
              ByteArrayOutputStream part = parts[partOf(stem)];
              if (part.size() < MOST_BYTES) {
                block(part, stem.getBytes(StandardCharsets.UTF_8));
                block(part, written(numbers));
              }
            });
    return Arrays.stream(parts).map(ByteArrayOutputStream::toByteArray).toList();
  }

  private static void block(ByteArrayOutputStream part, byte[] block) {
    number(part, block.length);
    part.writeBytes(block);
  }

  private static byte[] written(int[] numbers) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    int count = Math.min(numbers.length, MOST_PLACES);
    number(written, count);
    for (int i = 0; i < count; i++) {
      number(written, i == 0 ? numbers[0] : numbers[i] - numbers[i - 1]);
    }
    return written.toByteArray();
  }

  private static void number(ByteArrayOutputStream written, int number) {
    int rest = number;
    while (rest > SEVEN_BITS) {
      written.write((rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    written.write(rest);
  }

  /** The places of those of the stems that stand in a part. */
  static Places read(byte[] part, Collection<String> stems) {
    PackedWords packed = new PackedWords(part);
    packed.number();
    int[] turns = packed.numbers();
    Map<String, byte[]> wanted = new HashMap<>();
    for (String stem : stems) {
      wanted.put(stem, stem.getBytes(StandardCharsets.UTF_8));
    }
    Map<String, int[]> words = new HashMap<>();
    while (packed.at < part.length && words.size() < wanted.size()) {
      int length = packed.number();
      int from = packed.at;
      packed.at += length;
      int end = packed.number() + packed.at;
      wanted.forEach(
          (stem, bytes) -> {
            if (Arrays.equals(part, from, from + length, bytes, 0, bytes.length)) {
              words.put(stem, packed.numbers());
            }
          });
      packed.at = end;
    }
    return new Places(words, turns);
  }

  private int number() {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      number |= (next & SEVEN_BITS) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  private int[] numbers() {
    int[] numbers = new int[number()];
    int last = 0;
    for (int i = 0; i < numbers.length; i++) {
      last += number();
      numbers[i] = last;
    }
    return numbers;
  }
}
