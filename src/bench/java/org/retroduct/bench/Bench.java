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
        Product product = Product.at(server);
        for (String part : options.list("parts", "segments,opening,search")) {
          switch (part) {
            case "segments" -> Coding.measure(product, database, table);
            case "opening" -> Opening.measure(product, database, table);
            case "search" -> Searching.measure(product, database, options, table);
            default -> throw new IllegalArgumentException("no such part: " + part);
          }
        }
      }
    }
    String peer = options.text("taguette", "");
    if (!peer.isEmpty()) {
      Taguette taguette = Taguette.at(peer, options);
      Coding.measure(taguette, "Taguette", table);
      Opening.measure(taguette, "Taguette", table);
    }
    System.out.println(table.markdown());
  }
}
