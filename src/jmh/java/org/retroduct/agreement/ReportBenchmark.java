package org.retroduct.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.Unit;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TextOutline;

/**
 * All figures of a closed round as its page shows them: four coders, eight codes, 1,000 passages a
 * coder, every code, kind and pair of coders, 2,000 resamples of the transcripts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class ReportBenchmark {

  private static final int CODERS = 4;
  private static final int CODES = 8;
  private static final int PASSAGES = 1_000;
  private static final int TRANSCRIPTS = 20;
  private static final int TURN = 200;
  private static final int TURNS = 300;
  private static final Instant NOW = Instant.EPOCH;

  @Param({"CHARACTER", "TURN"})
  public Unit unit;

  private final SplittableRandom random = new SplittableRandom(7);
  private CodedTexts data;
  private Settings settings;

  @Setup
  public void make() {
    settings =
        Settings.usual().with(new Settings.Wish(unit, null, null, null, null, null, List.of()));
    List<CodedTexts.CodeOf> codes = new ArrayList<>();
    for (int code = 0; code < CODES; code++) {
      Kind kind = Kind.values()[code % 4];
      codes.add(new CodedTexts.CodeOf(new UUID(1, code), "X" + code, "Code " + code, kind));
    }
    List<CodedTexts.Text> texts = new ArrayList<>();
    for (int text = 0; text < TRANSCRIPTS; text++) {
      texts.add(new CodedTexts.Text(outline(text), List.of(0, 1, 2, 3)));
    }
    List<String> coders = IntStream.range(0, CODERS).mapToObj(g -> "coder " + g).toList();
    data = new CodedTexts(1, codes, coders, texts, marks());
  }

  /** The interviewer speaks every other turn, and is left out. */
  private static TextOutline outline(int text) {
    List<TextOutline.Stretch> turns = new ArrayList<>();
    List<Span> sentences = new ArrayList<>();
    for (int i = 0; i < TURNS; i++) {
      int start = i * (TURN + 1);
      turns.add(new TextOutline.Stretch(start, start + TURN, i % 2 == 0));
      sentences.add(new Span(start, start + TURN));
    }
    int length = TURNS * (TURN + 1) - 1;
    return new TextOutline(new UUID(2, text), new UUID(3, text), length, turns, sentences);
  }

  /** Passages that a team sees alike, with ends and codes that differ here and there. */
  private List<CodedTexts.Mark> marks() {
    List<CodedTexts.Mark> marks = new ArrayList<>();
    for (int i = 0; i < PASSAGES; i++) {
      int turn = 1 + 2 * random.nextInt(TURNS / 2);
      int start = turn * (TURN + 1) + random.nextInt(60);
      int code = random.nextInt(CODES);
      for (int coder = 0; coder < CODERS; coder++) {
        int from = start + random.nextInt(20);
        int seen = random.nextInt(5) == 0 ? random.nextInt(CODES) : code;
        int to = from + 20 + random.nextInt(90);
        marks.add(new CodedTexts.Mark(i % TRANSCRIPTS, coder, seen, from, to));
      }
    }
    return marks;
  }

  @Benchmark
  public AgreementView engine() {
    return Figures.of(data, settings, NOW);
  }
}
