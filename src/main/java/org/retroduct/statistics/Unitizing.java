package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
  private final Evaluation evaluation;

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
    this.evaluation = new Evaluation(coders.size() < 2, resampling);
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
  public Unitizing withIntervals(IntervalMethod method) {
    return new Unitizing(coders, codes, documents, spans, text, new Resampling(method));
  }

  /** The same documents and codes with the work of two coders only. */
  public Unitizing pair(String first, String second) {
    List<String> pair = List.of(first, second);
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

  /** The coders, in the order given. */
  public List<String> coders() {
    return coders.list();
  }

  /** The codebook, in the order given. */
  public List<String> codes() {
    return codes.list();
  }

  /** Ids of the documents that two or more coders finished, in the order given. */
  public List<String> countedDocuments() {
    return List.copyOf(text.documents);
  }

  /** Ids of the documents that both finished, in the order given. */
  public List<String> documentsOfBoth(String first, String second) {
    return between(first, second).documents();
  }

  /** How many spans of length zero were left out. */
  public int droppedSpans() {
    return text.droppedSpans;
  }

  /** {@code alpha_binary_code}: the binary alpha of this code's spans alone. */
  public Result alphaBinary(String code) {
    double[][] parts = BinaryAlpha.parts(text, text.units, codes.place(code));
    return evaluation.one(
        Measure.ALPHA_BINARY_CODE, Scope.ofCode(code), parts, BinaryAlpha::estimate);
  }

  /** {@code alpha_binary_pooled}: 1 - ΣDo/ΣDe over the whole codebook. */
  public Result alphaBinaryPooled() {
    return alphaBinaryPooled(codes.list());
  }

  /** {@code alpha_binary_pooled} over some codes, such as those of one kind. */
  public Result alphaBinaryPooled(Collection<String> some) {
    int[] places = some.stream().mapToInt(codes::place).distinct().toArray();
    double[][] parts = BinaryAlpha.parts(text, text.units, places);
    return evaluation.one(Measure.ALPHA_BINARY_POOLED, Scope.ALL, parts, BinaryAlpha::estimate);
  }

  /** {@code u_alpha_binary}: any code against none. */
  public Result uAlphaBinary() {
    double[][] parts = BinaryAlpha.parts(text, text.units.united(), 0);
    return evaluation.one(Measure.U_ALPHA_BINARY, Scope.ALL, parts, BinaryAlpha::estimate);
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
      results.addAll(evaluation.all(all.measures(scope), scope, parts, all.formulas(scope)));
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
    return AlphaU2004.results(text, codes.list(), coders.size() < 2);
  }

  /** The three {@code char_*} measures of two coders for one code over all they both finished. */
  public List<Result> characters(String first, String second, String code) {
    return between(first, second).ofCode(evaluation, code, codes.place(code));
  }

  /** The same for each document that both finished, one after another. */
  public List<Result> charactersByDocument(String first, String second, String code) {
    return between(first, second).byDocument(evaluation, code, codes.place(code));
  }

  /** The three {@code char_*} measures of two coders, the cells of all codes added. */
  public List<Result> characters(String first, String second) {
    return between(first, second).all(evaluation);
  }

  /** How much text a code covers, by how many coders and for whom. */
  public Extent extent(String code) {
    return Extent.of(text, coders.list(), codes.place(code));
  }

  private PairOfCoders between(String first, String second) {
    return new PairOfCoders(text, coders, first, second);
  }
}
