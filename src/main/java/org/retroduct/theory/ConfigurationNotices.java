package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Notice;
import org.retroduct.security.Caller;

/** What the pages of configurations say was just done, and how it is undone. */
@ApplicationScoped
class ConfigurationNotices {
  private static final Map<String, String> DONE =
      Map.ofEntries(
          Map.entry("saved", "The configuration is saved."),
          Map.entry("undone", "It says again what it said before; its evidence stays."),
          Map.entry("same", "Nothing was different, so nothing was changed."),
          Map.entry("brought", "The passage is evidence now."),
          Map.entry("ticked", "The ticked passages are evidence now."),
          Map.entry("parted", "It stands by itself again, with its evidence."),
          Map.entry("removed", "The evidence is removed; the passage stays."),
          Map.entry("returned", "The passage is evidence again, as it was."),
          Map.entry("deleted", "The configuration is deleted."),
          Map.entry("restored", "The configuration is back, with its evidence."));

  private final Theory theory;

  ConfigurationNotices(Theory theory) {
    this.theory = theory;
  }

  /**
   * What the address of a page says was just done to a configuration.
   *
   * @param done a key; null for nothing
   * @param removed the evidence that was removed
   * @param merged the configuration that was merged into this one
   */
  record Done(@Nullable String done, @Nullable UUID removed, @Nullable UUID merged) {}

  /** On the list: an act without a page of its own, or the configuration that was deleted. */
  Notice ofList(UUID project, @Nullable String done, @Nullable UUID deleted) {
    return deleted == null
        ? Notice.of(message(done))
        : new Notice(message("deleted"), address(project, deleted) + "/restore", "Put it back");
  }

  /** On the page of a configuration. Refused: 404. */
  Notice of(Caller caller, UUID project, UUID id, Done what) {
    UUID removed = what.removed();
    if (what.merged() != null) {
      return merged(caller, project, id, what.merged());
    }
    if (removed != null) {
      String restore = address(project, id) + "/evidence/" + removed + "/restore";
      return new Notice(message("removed"), restore, "Put it back");
    }
    if ("built".equals(what.done()) && theory.isNew(caller, project, id)) {
      return new Notice(message("saved"), address(project, id) + "/delete", "Undo");
    }
    boolean said = "saved".equals(what.done()) || "undone".equals(what.done());
    String undo = said ? undoing(caller, project, id) : "";
    return new Notice(message(what.done()), undo, "Undo");
  }

  /** Nothing, once the merging was undone. */
  private Notice merged(Caller caller, UUID project, UUID survivor, UUID merged) {
    ConfigurationView view;
    try {
      view = theory.get(caller, project, merged);
    } catch (NotFound gone) {
      return Notice.NOTHING;
    }
    if (!survivor.equals(view.mergedInto())) {
      return Notice.NOTHING;
    }
    String message =
        "Configuration %d is merged into this one, with its evidence.".formatted(view.number());
    return new Notice(message, undoing(caller, project, merged), "Undo");
  }

  private String undoing(Caller caller, UUID project, UUID id) {
    return theory.undoing(caller, project, id).map(("/projects/" + project)::concat).orElse("");
  }

  private static String address(UUID project, UUID id) {
    return "/projects/%s/configurations/%s".formatted(project, id);
  }

  private static String message(@Nullable String done) {
    return done == null ? "" : DONE.getOrDefault(done, "");
  }
}
