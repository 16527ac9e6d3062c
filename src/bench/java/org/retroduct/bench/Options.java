package org.retroduct.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run is asked for, as {@code --name value}.
 *
 * <ul>
 *   <li>{@code --databases h2,postgresql}, or {@code none} for the peer alone, and {@code --parts
 *       segments,opening,seeing,search}
 *   <li>{@code --transcripts 1000}: how many are searched
 *   <li>{@code --taguette http://127.0.0.1:7465 --taguette-pid 1234 --taguette-password …}: the
 *       peer, whose account {@code admin} is used; several processes, such as that of its database,
 *       are divided by commas
 *   <li>{@code --app target}: where the packaged product lies
 * </ul>
 */
record Options(Map<String, String> values) {

  static Options of(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      values.put(arguments.get(i).replaceFirst("^--", ""), arguments.get(i + 1));
    }
    return new Options(values);
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(text(name, String.valueOf(otherwise)));
  }

  List<String> list(String name, String otherwise) {
    return List.of(text(name, otherwise).split(","));
  }
}
