package org.retroduct.statistics;

import java.util.Arrays;

/**
 * The units of all codes, sorted by code, document, coder and start. Spans of one coder, code and
 * document that share a character are one unit; spans that only touch stay two.
 */
final class Units {

  final int[] code;
  final int[] document;
  final int[] coder;
  final int[] start;
  final int[] end;
  private final Units.Sizes sizes;
  private final int[] firstOfCode;

  /** Raw spans, all arrays of one length; none of length zero. */
  Units(int[] code, int[] document, int[] coder, int[] start, int[] end, Sizes sizes) {
    this.sizes = sizes;
    int[] order = new int[start.length];
    Arrays.setAll(order, i -> i);
    order = sortedBy(start, order);
    order = stably(order, coder, sizes.coders());
    order = stably(order, document, sizes.documents());
    order = stably(order, code, sizes.codes());
    int n = code.length;
    int[][] kept = new int[5][n];
    int last = -1;
    for (int i : order) {
      boolean sameGroup =
          last >= 0
              && kept[0][last] == code[i]
              && kept[1][last] == document[i]
              && kept[2][last] == coder[i];
      if (sameGroup && start[i] < kept[4][last]) {
        kept[4][last] = Math.max(kept[4][last], end[i]);
        continue;
      }
      last++;
      kept[0][last] = code[i];
      kept[1][last] = document[i];
      kept[2][last] = coder[i];
      kept[3][last] = start[i];
      kept[4][last] = end[i];
    }
    this.code = Arrays.copyOf(kept[0], last + 1);
    this.document = Arrays.copyOf(kept[1], last + 1);
    this.coder = Arrays.copyOf(kept[2], last + 1);
    this.start = Arrays.copyOf(kept[3], last + 1);
    this.end = Arrays.copyOf(kept[4], last + 1);
    this.firstOfCode = offsets(this.code, sizes.codes());
  }

  /** How many codes, documents and coders the numbers in the arrays stand for. */
  record Sizes(int codes, int documents, int coders) {}

  int size() {
    return code.length;
  }

  int coders() {
    return sizes.coders();
  }

  int first(int ofCode) {
    return firstOfCode[ofCode];
  }

  int past(int ofCode) {
    return firstOfCode[ofCode + 1];
  }

  /** The first place from {@code from} on, before {@code past}, that is in another document. */
  int pastDocument(int from, int past) {
    int i = from;
    while (i < past && document[i] == document[from]) {
      i++;
    }
    return i;
  }

  /** The first place from {@code from} on, before {@code past}, with this coder or a later one. */
  int fromCoder(int wanted, int from, int past) {
    int i = from;
    while (i < past && coder[i] < wanted) {
      i++;
    }
    return i;
  }

  /** The same units with all codes made one: any code against none. */
  Units united() {
    Sizes one = new Sizes(1, sizes.documents(), sizes.coders());
    return new Units(new int[size()], document, coder, start, end, one);
  }

  /** Places of a part of the arrays, in the order of what they hold there. */
  static int[] sortedBy(int[] position, int[] of) {
    long[] keys = new long[of.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) position[of[i]] << 32 | of[i];
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** Counting sort: one pass to count, one to place; equal keys keep their order. */
  static int[] stably(int[] order, int[] key, int keys) {
    int[] next = offsets(key, keys);
    int[] sorted = new int[order.length];
    for (int i : order) {
      sorted[next[key[i]]++] = i;
    }
    return sorted;
  }

  /**
   * Numbers from 0, sorted a byte at a time from the lowest: time grows with how many they are, and
   * no faster (Knuth 1998, The Art of Computer Programming 3, section 5.2.5).
   */
  static int[] sorted(int[] numbers) {
    int[] sorted = numbers.clone();
    int[] bytes = new int[numbers.length];
    int highest = Arrays.stream(numbers).max().orElse(0);
    for (int shift = 0; shift < Integer.SIZE && highest >>> shift > 0; shift += Byte.SIZE) {
      int by = shift;
      int[] before = sorted;
      Arrays.setAll(bytes, i -> before[i] >>> by & 0xff);
      int[] next = offsets(bytes, 0x100);
      int[] after = new int[numbers.length];
      for (int i = 0; i < bytes.length; i++) {
        after[next[bytes[i]]++] = before[i];
      }
      sorted = after;
    }
    return sorted;
  }

  private static int[] offsets(int[] key, int keys) {
    int[] first = new int[keys + 1];
    for (int k : key) {
      first[k + 1]++;
    }
    for (int k = 0; k < keys; k++) {
      first[k + 1] += first[k];
    }
    return first;
  }
}
