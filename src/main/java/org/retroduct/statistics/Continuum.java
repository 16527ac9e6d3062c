package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The documents that two or more coders finished, laid end to end, with the units on them. Where
 * documents join does not matter, because gaps enter every formula by their length alone.
 */
final class Continuum {

  /** Tables of documents by codes grow with this; a study has some thousands. */
  static final long MOST_CELLS = 1_000_000;

  final List<String> documents = new ArrayList<>();
  final int[] length;
  final int[] coderCount;
  final boolean[][] assigned;
  final Units units;
  final Units.Sizes sizes;
  final int droppedSpans;

  /** Checks the case; what contradicts itself is refused with its place. */
  Continuum(Names coders, Names codes, List<Document> documents, List<CodedSpan> spans) {
    if ((long) documents.size() * codes.size() > MOST_CELLS) {
      String message = "times categories must not exceed " + MOST_CELLS;
      throw new InconsistentRatings("documents", message);
    }
    boolean[][] every = new boolean[documents.size()][];
    Map<String, Integer> places = places(documents);
    int[] counted = new int[documents.size()];
    for (int d = 0; d < counted.length; d++) {
      every[d] = assigned(documents.get(d), coders, "documents[" + d + "]");
      counted[d] = -1;
      if (documents.get(d).coders().size() > 1) {
        counted[d] = this.documents.size();
        this.documents.add(documents.get(d).id());
      }
    }
    int n = this.documents.size();
    length = new int[n];
    coderCount = new int[n];
    assigned = new boolean[n][];
    for (int d = 0; d < counted.length; d++) {
      if (counted[d] >= 0) {
        length[counted[d]] = documents.get(d).length();
        coderCount[counted[d]] = documents.get(d).coders().size();
        assigned[counted[d]] = every[d];
      }
    }
    sizes = new Units.Sizes(codes.size(), n, coders.size());
    int[][] raw = new int[5][spans.size()];
    int kept = 0;
    int empty = 0;
    for (int i = 0; i < spans.size(); i++) {
      CodedSpan span = spans.get(i);
      int at = i;
      Supplier<String> where = () -> "spans[" + at + "]";
      Integer d = places.get(span.document());
      if (d == null) {
        String message = "'" + span.document() + "' is not one of the documents";
        throw new InconsistentRatings(where.get() + ".document", message);
      }
      int coder = coders.place(span.coder(), () -> where.get() + ".coder");
      int code = codes.place(span.code(), () -> where.get() + ".code");
      check(span, documents.get(d), every[d][coder], where);
      if (span.start() == span.end()) {
        empty++;
      } else if (counted[d] >= 0) {
        raw[0][kept] = code;
        raw[1][kept] = counted[d];
        raw[2][kept] = coder;
        raw[3][kept] = span.start();
        raw[4][kept++] = span.end();
      }
    }
    droppedSpans = empty;
    units = units(raw, kept);
  }

  private Units units(int[][] raw, int kept) {
    int[][] cut = new int[5][];
    for (int i = 0; i < cut.length; i++) {
      cut[i] = Arrays.copyOf(raw[i], kept);
    }
    return new Units(cut[0], cut[1], cut[2], cut[3], cut[4], sizes);
  }

  private static Map<String, Integer> places(List<Document> documents) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int d = 0; d < documents.size(); d++) {
      String id = documents.get(d).id();
      if (id == null || places.putIfAbsent(id, d) != null) {
        throw new InconsistentRatings("documents[" + d + "].id", "is missing or given twice");
      }
    }
    return places;
  }

  private static boolean[] assigned(Document document, Names coders, String where) {
    if (document.length() < 0) {
      throw new InconsistentRatings(where + ".length", "must not be negative");
    }
    boolean[] assigned = new boolean[coders.size()];
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < document.coders().size(); i++) {
      String name = document.coders().get(i);
      String field = where + ".coders[" + i + "]";
      assigned[coders.place(name, () -> field)] = true;
      if (!seen.add(name)) {
        throw new InconsistentRatings(field, "'" + name + "' is named twice");
      }
    }
    return assigned;
  }

  private static void check(
      CodedSpan span, Document in, boolean isAssigned, Supplier<String> where) {
    if (!isAssigned) {
      String message = "'" + span.coder() + "' is not a coder of '" + in.id() + "'";
      throw new InconsistentRatings(where.get() + ".coder", message);
    }
    if (span.start() < 0) {
      throw new InconsistentRatings(where.get() + ".start", "lies before the text");
    }
    if (span.end() < span.start()) {
      throw new InconsistentRatings(where.get() + ".end", "lies before the start");
    }
    if (span.end() > in.length()) {
      String message = "lies past the end of the text (" + in.length() + ")";
      throw new InconsistentRatings(where.get() + ".end", message);
    }
  }
}
