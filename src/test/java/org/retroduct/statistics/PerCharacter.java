package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The 2016 family by its definition: every character, every ordered pair of coders. Value 0 is the
 * gap, 1.. are codes. Slow and obvious, to check the sweeps against.
 */
final class PerCharacter {

  /** Lengths by pair of values, weighted 1/(m-1). */
  final double[][] met;

  /** Self-pairing: squared lengths of units by value, plain length of gaps. */
  final double[] self;

  /** The same for valued cells alone: squared mean intersections of units. */
  final double[] valuedSelf;

  double total;
  long characters;
  long both;
  long either;

  private PerCharacter(int codes) {
    met = new double[codes + 1][codes + 1];
    self = new double[codes + 1];
    valuedSelf = new double[codes + 1];
  }

  /** With one code alone painted, or all codes as one when {@code only} is null. */
  static PerCharacter binary(RandomCase data, String only) {
    List<CodedSpan> spans = new ArrayList<>();
    for (CodedSpan s : data.spans()) {
      if (only == null || s.code().equals(only)) {
        spans.add(new CodedSpan(s.document(), s.coder(), s.start(), s.end(), "1"));
      }
    }
    return of(data.documents(), List.of("1"), spans);
  }

  static PerCharacter of(List<Document> documents, List<String> codes, List<CodedSpan> spans) {
    PerCharacter result = new PerCharacter(codes.size());
    for (Document document : documents) {
      if (document.coders().size() > 1) {
        List<CodedSpan> here = new ArrayList<>();
        spans.stream().filter(s -> s.document().equals(document.id())).forEach(here::add);
        result.add(document, codes, merged(here));
      }
    }
    return result;
  }

  private void add(Document document, List<String> codes, List<CodedSpan> units) {
    int m = document.coders().size();
    int[][] value = new int[m][document.length()];
    for (CodedSpan unit : units) {
      for (int p = unit.start(); p < unit.end(); p++) {
        value[document.coders().indexOf(unit.coder())][p] = 1 + codes.indexOf(unit.code());
      }
    }
    total += (double) m * document.length();
    characters += document.length();
    for (int p = 0; p < document.length(); p++) {
      int coded = 0;
      for (int i = 0; i < m; i++) {
        coded += value[i][p] > 0 ? 1 : 0;
        self[0] += value[i][p] == 0 ? 1 : 0;
        for (int j = 0; j < m; j++) {
          met[value[i][p]][value[j][p]] += i == j ? 0 : 1.0 / (m - 1);
        }
      }
      either += coded > 0 ? 1 : 0;
      both += coded > 1 ? 1 : 0;
    }
    for (CodedSpan unit : units) {
      int code = 1 + codes.indexOf(unit.code());
      int i = document.coders().indexOf(unit.coder());
      double meets = 0;
      for (int p = unit.start(); p < unit.end(); p++) {
        for (int j = 0; j < m; j++) {
          meets += j != i && value[j][p] > 0 ? 1.0 / (m - 1) : 0;
        }
      }
      self[code] += Math.pow(unit.end() - unit.start(), 2);
      valuedSelf[code] += meets * meets;
    }
  }

  static List<CodedSpan> merged(List<CodedSpan> spans) {
    List<CodedSpan> units = new ArrayList<>();
    for (CodedSpan span : spans) {
      CodedSpan unit = span;
      for (int i = units.size() - 1; i >= 0; i--) {
        CodedSpan o = units.get(i);
        boolean same = o.coder().equals(unit.coder()) && o.code().equals(unit.code());
        if (same && Math.max(o.start(), unit.start()) < Math.min(o.end(), unit.end())) {
          int start = Math.min(o.start(), unit.start());
          int end = Math.max(o.end(), unit.end());
          unit = new CodedSpan(o.document(), o.coder(), start, end, o.code());
          units.remove(i);
          i = units.size();
        }
      }
      if (span.start() < span.end()) {
        units.add(unit);
      }
    }
    return units;
  }

  double row(int value) {
    double sum = 0;
    for (double cell : met[value]) {
      sum += cell;
    }
    return sum;
  }

  /** Expected by chance for a cell, the self-pairing taken out. */
  double expected(int c, int k) {
    double selves = 0;
    for (double s : self) {
      selves += s;
    }
    double free = total * total - selves;
    return total * (row(c) * row(k) - (c == k ? self[c] : 0)) / free;
  }
}
