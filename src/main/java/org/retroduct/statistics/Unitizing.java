package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Coders' spans on documents, checked and immutable, and what can be said of their agreement.
 *
 * <p>Only documents that two or more coders finished count. Overlapping spans of one coder and code
 * count once, spans of no length not at all. Spans of different codes may overlap as they like.
 */
public final class Unitizing {

  private final Names coders;
  private final Names codes;
  private final List<Document> documents;
  private final List<CodedSpan> spans;
  private final Continuum text;
  private final Resampling resampling;

  private Unitizing(
      Names coders,
      Names codes,
      List<Document> documents,
      List<CodedSpan> spans,
      Continuum text,
      Resampling resampling) {
    this.coders = coders;
    this.codes = codes;
    this.documents = documents;
    this.spans = spans;
    this.text = text;
    this.resampling = resampling;
  }

  /**
   * Checks a case.
   *
   * @param coders distinct names, one or more
   * @param codes the whole codebook, used or not; distinct names, one or more
   * @throws InconsistentRatings if the data contradict themselves, naming the place
   */
  public static Unitizing of(
      List<String> coders, List<String> codes, List<Document> documents, List<CodedSpan> spans) {
    Names coderNames = new Names(coders, "coders");
    Names codeNames = new Names(codes, "categories");
    List<Document> docs = Table.whole(documents, "documents");
    List<CodedSpan> all = Table.whole(spans, "spans");
    Continuum text = new Continuum(coderNames, codeNames, docs, all);
    return new Unitizing(coderNames, codeNames, docs, all, text, new Resampling(null));
  }

  /** The same data, whose results carry intervals from resampled documents. */
  public Unitizing withIntervals(Bootstrap bootstrap) {
    return new Unitizing(coders, codes, documents, spans, text, new Resampling(bootstrap));
  }

  /** The same documents and codes with the work of two coders only. */
  public Unitizing pair(String first, String second) {
    List<String> pair = pairOf(first, second);
    List<Document> theirs = new ArrayList<>();
    for (Document document : documents) {
      List<String> of = document.coders().stream().filter(pair::contains).toList();
      theirs.add(new Document(document.id(), document.length(), of));
    }
    List<CodedSpan> of = spans.stream().filter(span -> pair.contains(span.coder())).toList();
    Names names = new Names(pair, "coders");
    Continuum shared = new Continuum(names, codes, theirs, of);
    return new Unitizing(names, codes, theirs, of, shared, resampling);
  }

  public List<String> coders() {
    return coders.list();
  }

  public List<String> codes() {
    return codes.list();
  }

  /** Ids of the documents that two or more coders finished, in the order given. */
  public List<String> countedDocuments() {
    return List.copyOf(text.documents);
  }

  /** Ids of the documents that both finished, in the order given. */
  public List<String> documentsOfBoth(String first, String second) {
    return IntStream.of(shared(first, second)).mapToObj(text.documents::get).toList();
  }

  /** How many spans of length zero were left out. */
  public int droppedSpans() {
    return text.droppedSpans;
  }

  /** {@code alpha_binary_code}: the binary alpha of this code's spans alone. */
  public Result alphaBinary(String code) {
    double[][] parts = BinaryAlpha.parts(text, text.units, codes.place(code));
    return one(Measure.ALPHA_BINARY_CODE, Scope.ofCode(code), parts, BinaryAlpha::estimate);
  }

  /** {@code alpha_binary_pooled}: 1 - ΣDo/ΣDe over the whole codebook. */
  public Result alphaBinaryPooled() {
    return alphaBinaryPooled(codes.list());
  }

  /** {@code alpha_binary_pooled} over some codes, such as those of one kind. */
  public Result alphaBinaryPooled(Collection<String> some) {
    int[] places = some.stream().mapToInt(codes::place).distinct().toArray();
    double[][] parts = BinaryAlpha.parts(text, text.units, places);
    return one(Measure.ALPHA_BINARY_POOLED, Scope.ALL, parts, BinaryAlpha::estimate);
  }

  /** {@code u_alpha_binary}: any code against none. */
  public Result uAlphaBinary() {
    double[][] parts = BinaryAlpha.parts(text, text.units.united(), 0);
    return one(Measure.U_ALPHA_BINARY, Scope.ALL, parts, BinaryAlpha::estimate);
  }

  /**
   * {@code u_alpha}, {@code cu_alpha}, {@code cu_coverage}, then {@code k_u_alpha} and {@code
   * k_u_coverage} of each code. They need exclusive codes: undefined if a coder's spans overlap.
   */
  public List<Result> exclusive() {
    ExclusiveMeasures all = new ExclusiveMeasures(codes.list(), UnitizingSweep.overlap(text.units));
    List<Result> results = new ArrayList<>();
    double[][] parts = UnitizingSweep.parts(text);
    for (Scope scope : all.scopes()) {
      results.addAll(results(all.measures(scope), scope, parts, all.formulas(scope)));
    }
    return List.copyOf(results);
  }

  /**
   * {@code alpha_u_2004_code} of each code, then {@code alpha_u_2004}; without intervals.
   *
   * @throws InconsistentRatings if several documents count, where this measure is not defined
   */
  public List<Result> alphaU2004() {
    if (text.documents.size() > 1) {
      throw new InconsistentRatings("documents", "alpha_u_2004 is defined for one document only");
    }
    List<Result> results = new ArrayList<>();
    for (int code = 0; code < codes.size(); code++) {
      Scope scope = Scope.ofCode(codes.get(code));
      results.add(alphaU2004(Measure.ALPHA_U_2004_CODE, scope, Reason.CODE_NOT_USED, code));
    }
    int[] every = IntStream.range(0, codes.size()).toArray();
    results.add(alphaU2004(Measure.ALPHA_U_2004, Scope.ALL, Reason.NO_UNITS, every));
    return List.copyOf(results);
  }

  private Result alphaU2004(Measure measure, Scope scope, Reason unused, int... of) {
    Estimate estimate;
    if (coders.size() < 2) {
      estimate = Estimate.undefined(Reason.SINGLE_CODER, 0);
    } else if (text.documents.isEmpty()) {
      estimate = Estimate.undefined(Reason.NO_PAIRABLE_TEXT, 0);
    } else {
      estimate = new AlphaU2004(text).of(of, unused);
    }
    return new Result(measure, scope, estimate, null, Interval.none(Interval.None.NOT_AVAILABLE));
  }

  /** The three {@code char_*} measures of two coders for one code over all they both finished. */
  public List<Result> characters(String first, String second, String code) {
    int[] shared = shared(first, second);
    double[][] cells = cells(first, second, shared, codes.place(code));
    return characters(scope(first, second).withCode(code), cells);
  }

  /** The same on one document, which both must have finished. */
  public List<Result> characters(String first, String second, String code, String document) {
    int[] one =
        IntStream.of(shared(first, second))
            .filter(d -> text.documents.get(d).equals(document))
            .toArray();
    if (one.length == 0) {
      throw new IllegalArgumentException("not finished by both: " + document);
    }
    double[][] cells = cells(first, second, one, codes.place(code));
    return characters(scope(first, second).withCode(code).withDocument(document), cells);
  }

  /** The three {@code char_*} measures of two coders, the cells of all codes added. */
  public List<Result> characters(String first, String second) {
    int[] every = IntStream.range(0, codes.size()).toArray();
    return characters(scope(first, second), cells(first, second, shared(first, second), every));
  }

  /** How much text a code covers, by how many coders and for whom. */
  public Extent extent(String code) {
    return Extent.of(text, coders.list(), codes.place(code));
  }

  private List<Result> characters(Scope scope, double[][] cells) {
    return results(
        List.of(Measure.CHAR_PERCENT_AGREEMENT, Measure.CHAR_KAPPA, Measure.CHAR_CODED_ONLY),
        scope,
        cells,
        List.of(
            CharacterAgreement::percent, CharacterAgreement::kappa, CharacterAgreement::codedOnly));
  }

  private double[][] cells(String first, String second, int[] shared, int... of) {
    int a = coders.place(first);
    int b = coders.place(second);
    double[][] sums = new double[shared.length][CharacterAgreement.CELLS];
    for (int code : of) {
      double[][] parts = CharacterAgreement.parts(text, code, a, b, shared);
      for (int d = 0; d < sums.length; d++) {
        for (int cell = 0; cell < CharacterAgreement.CELLS; cell++) {
          sums[d][cell] += parts[d][cell];
        }
      }
    }
    return sums;
  }

  private int[] shared(String first, String second) {
    pairOf(first, second);
    int a = coders.place(first);
    int b = coders.place(second);
    return IntStream.range(0, text.assigned.length)
        .filter(d -> text.assigned[d][a] && text.assigned[d][b])
        .toArray();
  }

  private static List<String> pairOf(String first, String second) {
    if (first.equals(second)) {
      throw new IllegalArgumentException("a coder is not compared with themselves: " + first);
    }
    return List.of(first, second);
  }

  /** Where there are only two coders, naming them again adds nothing. */
  private Scope scope(String first, String second) {
    return coders.size() == 2 ? Scope.ALL : Scope.ALL.withPair(new Scope.Pair(first, second));
  }

  private Result one(Measure measure, Scope scope, double[][] parts, Formula formula) {
    return results(List.of(measure), scope, parts, List.of(formula)).get(0);
  }

  private List<Result> results(
      List<Measure> measures, Scope scope, double[][] parts, List<Formula> formulas) {
    double[] sums = Formula.total(parts);
    List<Estimate> points = new ArrayList<>();
    for (Formula formula : formulas) {
      boolean alone = coders.size() < 2;
      points.add(alone ? Estimate.undefined(Reason.SINGLE_CODER, 0) : formula.of(sums));
    }
    List<Interval> intervals = resampling.intervals(parts, formulas, points);
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < measures.size(); i++) {
      results.add(new Result(measures.get(i), scope, points.get(i), null, intervals.get(i)));
    }
    return List.copyOf(results);
  }
}
