package org.retroduct.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Spans on one text by two coders, five codes. Both sides are built from the spans and computed.
 */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class UnitizingBenchmark {

  private static final List<String> CODERS = List.of("anna", "ben");
  private static final List<String> CODES = List.of("C1", "R1", "T1", "O1", "O2");
  private static final long SEED = 7;

  @Param({"1250", "5000", "20000"})
  public int spans;

  /** Code points of text for each span. */
  @Param({"40", "4000"})
  public int spacing;

  private List<CodedSpan> given;
  private List<Document> documents;

  @Setup
  public void make() {
    SplittableRandom random = new SplittableRandom(SEED);
    documents = List.of(new Document("text", spans * spacing, CODERS));
    given = new ArrayList<>();
    for (int i = 0; i < spans; i++) {
      int start = i * spacing + random.nextInt(8);
      int end = start + 5 + random.nextInt(15);
      String code = CODES.get(random.nextInt(CODES.size()));
      given.add(new CodedSpan("text", "anna", start, end, code));
      String other = random.nextInt(5) == 0 ? CODES.get(random.nextInt(CODES.size())) : code;
      int shift = random.nextInt(3);
      given.add(new CodedSpan("text", "ben", start + shift, end + random.nextInt(4), other));
    }
  }

  /** alpha_u of 2004, as the peer has it. */
  @Benchmark
  public List<Result> engineAlphaU2004() {
    return data().alphaU2004();
  }

  /** u_alpha, cu_alpha and (k)u_alpha of 2016 with their coverage. */
  @Benchmark
  public List<Result> engineAlphaU2016() {
    return data().exclusive();
  }

  /** Coded against not coded, every code and all pooled. */
  @Benchmark
  public List<Result> engineBinary() {
    Unitizing data = data();
    List<Result> results = new ArrayList<>();
    CODES.forEach(code -> results.add(data.alphaBinary(code)));
    results.add(data.alphaBinaryPooled());
    return results;
  }

  private Unitizing data() {
    return Unitizing.of(CODERS, CODES, documents, given);
  }

  /** The peer takes seconds for 5,000 spans: {@code -e dkpro} leaves it out. */
  @Benchmark
  @Warmup(iterations = 1, time = 1)
  @Measurement(iterations = 2, time = 1)
  public double dkproAlphaU2004() {
    var study = new UnitizingAnnotationStudy(CODERS.size(), spans * spacing);
    for (CodedSpan s : given) {
      study.addUnit(s.start(), s.end() - s.start(), CODERS.indexOf(s.coder()), s.code());
    }
    return new KrippendorffAlphaUnitizingAgreement(study).calculateAgreement();
  }

  /** Counts the stretches under each number of spans by sorting the ends, and nothing else. */
  @Benchmark
  public long[] sortedEnds() {
    long[] keys =
        IntStream.range(0, 2 * given.size())
            .mapToLong(
                i -> {
                  CodedSpan span = given.get(i >> 1);
                  return (i & 1) == 0 ? 2L * span.start() + 1 : 2L * span.end();
                })
            .sorted()
            .toArray();
    long[] lengths = new long[given.size() + 1];
    int depth = 0;
    long at = 0;
    for (long key : keys) {
      lengths[depth] += (key >> 1) - at;
      at = key >> 1;
      depth += (key & 1) == 1 ? 1 : -1;
    }
    return lengths;
  }
}
