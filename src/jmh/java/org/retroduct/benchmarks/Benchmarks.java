package org.retroduct.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks with JMH's own options and prints, as Markdown, how many times the engine's
 * time each of its peers took in the same run; the fastest iteration of each counts.
 */
public final class Benchmarks {

  private static final String ENGINE = "engine";

  private Benchmarks() {}

  /** The options are those of JMH, such as {@code -f 1 FixedUnits}. */
  public static void main(String[] options) throws RunnerException, CommandLineOptionException {
    Collection<RunResult> results = new Runner(new CommandLineOptions(options)).run();
    TreeMap<String, Double> engine = new TreeMap<>();
    for (RunResult result : results) {
      if (name(result).startsWith(ENGINE)) {
        engine.put(subject(result) + name(result), milliseconds(result));
      }
    }
    System.out.println("\n| benchmark | case | ms | times the engine |\n|---|---|---|---|");
    for (RunResult result : results) {
      System.out.println(row(result, engine));
    }
  }

  private static String row(RunResult result, TreeMap<String, Double> engine) {
    StringBuilder times = new StringBuilder();
    String subject = subject(result);
    for (var own : engine.subMap(subject, subject + Character.MAX_VALUE).entrySet()) {
      double ratio = milliseconds(result) / own.getValue();
      times.append(times.length() == 0 ? "" : "; ");
      times.append(own.getKey().substring(subject.length())).append(' ').append(number(ratio));
    }
    return "| %s | %s | %s | %s |"
        .formatted(name(result), subject, number(milliseconds(result)), times);
  }

  private static String name(RunResult result) {
    String benchmark = result.getParams().getBenchmark();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** What the measured methods of a class have in common: the class and its parameters. */
  private static String subject(RunResult result) {
    BenchmarkParams params = result.getParams();
    String type = params.getBenchmark().replaceFirst("\\.[^.]*$", "").replaceFirst(".*\\.", "");
    StringBuilder subject = new StringBuilder(type.replace("Benchmark", ""));
    for (String key : params.getParamsKeys()) {
      subject.append(", ").append(params.getParam(key)).append(' ').append(key);
    }
    return subject.append(' ').toString();
  }

  /** Of the fastest iteration: what else the machine does only adds to it. */
  private static double milliseconds(RunResult result) {
    TimeUnit unit = result.getParams().getTimeUnit();
    return result.getPrimaryResult().getStatistics().getMin() * unit.toNanos(1) / 1e6;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
  }
}
