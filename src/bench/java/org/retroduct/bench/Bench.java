package org.retroduct.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * Starts the packaged product on each database, measures it, measures a Taguette that runs already
 * if one is named, and prints a table of both as Markdown.
 */
public final class Bench {
  private Bench() {}

  /** The options are those of {@link Options}. */
  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(List.of(arguments));
    Table table = new Table();
    for (String database : options.list("databases", "h2,postgresql")) {
      if (database.equals("none")) {
        continue;
      }
      try (Server server = Server.start(database, Path.of(options.text("app", "target")))) {
        measure(Product.at(server), database, options, table);
      }
    }
    String peer = options.text("taguette", "");
    if (!peer.isEmpty()) {
      measure(Taguette.at(peer, options), "Taguette", options, table);
    }
    System.out.println(table.markdown());
  }

  private static void measure(Subject subject, String name, Options options, Table table) {
    for (String part : options.list("parts", "segments,opening,seeing,search")) {
      switch (part) {
        case "segments" -> Coding.measure(subject, name, table);
        case "opening" -> Opening.measure(subject, name, table);
        case "seeing" -> Watching.measure(subject, name, table);
        case "search" -> {
          // Measured alone.
          if (subject instanceof Product product) {
            Searching.measure(product, name, options, table);
          }
        }
        default -> throw new IllegalArgumentException("no such part: " + part);
      }
    }
  }
}
