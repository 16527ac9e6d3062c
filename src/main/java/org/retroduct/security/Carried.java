package org.retroduct.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.Choice;

/**
 * A form that was sent when the log-in had ended. It is carried through the log-in page, so that
 * nothing typed is lost, and sent again only when its sender says so.
 *
 * @param action where it was sent to; empty if there is none
 * @param fields name (value) and content (label) of each field, but for passwords and tokens
 */
record Carried(String action, List<Choice> fields) {
  /** Before the names of carried fields on the log-in page. */
  static final String PREFIX = "carried.";

  static final Carried NONE = new Carried("", List.of());

  Carried {
    fields = List.copyOf(fields);
  }

  /** What a form without a valid session held; files are not carried. */
  static Carried of(String action, @Nullable FormData form) {
    List<Choice> fields = new ArrayList<>();
    if (form != null) {
      for (String name : form) {
        for (FormValue value : form.get(name)) {
          boolean kept = !value.isFileItem() && !name.equals("csrf") && !name.contains("password");
          if (kept) {
            fields.add(Choice.of(name, value.getValue()));
          }
        }
      }
    }
    return new Carried(action, fields);
  }

  /** What the log-in page posted of an earlier form. */
  static Carried from(Map<String, List<String>> posted) {
    List<Choice> fields = new ArrayList<>();
    posted.forEach(
        (name, values) -> {
          if (name.startsWith(PREFIX)) {
            String bare = name.substring(PREFIX.length());
            values.forEach(value -> fields.add(Choice.of(bare, value)));
          }
        });
    List<String> actions = posted.getOrDefault("action", List.of());
    return new Carried(actions.isEmpty() ? "" : actions.get(0), fields);
  }

  /** Whether there is anything to send again. */
  public boolean present() {
    return !action.isEmpty();
  }
}
