package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.retroduct.coding.Earlier;
import org.retroduct.history.History;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.project.Membership;
import org.retroduct.project.ProjectLock;

/** Merges configurations, and parts them again; each within the transaction of its caller. */
@ApplicationScoped
class Mergings {
  private final Grounds grounds;
  private final Earlier earlier;
  private final History history;

  Mergings(Grounds grounds, Earlier earlier, History history) {
    this.grounds = grounds;
    this.earlier = earlier;
    this.history = history;
  }

  /**
   * Gives the evidence of one to another, where that has none of the same passage. Refused: 409
   * while an open round may hide what the first rests on.
   */
  void merge(Membership member, Configuration configuration, Configuration survivor) {
    if (grounds.isInOpenRound(member, configuration.id)) {
      throw new Conflict(
          "This configuration rests on passages of a round that is open. Merge it when that is"
              + " closed.");
    }
    Set<UUID> known = new HashSet<>();
    List<UUID> moved = new ArrayList<>();
    Evidence.allOf(survivor.id).forEach(evidence -> known.add(evidence.segment));
    for (Evidence evidence : Evidence.allOf(configuration.id)) {
      if (known.add(evidence.segment)) {
        evidence.configuration = survivor.id;
        moved.add(evidence.id);
      }
    }
    String act = "merged into configuration " + survivor.number;
    earlier.keep(member, configuration, act, new Merged(survivor.id, configuration.status, moved));
    configuration.mergeInto(survivor.id);
    record(member, "configuration merged", configuration, "into " + survivor.id);
  }

  /**
   * Lets a merged one stand by itself again, with the evidence that it gave. Refused: 404 for no
   * change of it, 409 for another change than its merging, one since it was {@code seen}, or where
   * what took it up was merged itself since.
   */
  void part(Membership member, Configuration configuration, UUID change, Expected seen) {
    ProjectLock.take(member);
    Merged past = earlier.before(configuration, change, seen, Merged.class);
    UUID into = past.into();
    if (into == null) {
      Theory.requireLive(configuration);
    } else if (Configuration.in(member.project(), into)
        .filter(survivor -> survivor.status == ConfigurationStatus.MERGED)
        .isPresent()) {
      throw new Conflict("What took it up was merged itself since. Undo that merging first.");
    }
    for (UUID moved : past.moved()) {
      Evidence.<Evidence>findByIdOptional(moved)
          .filter(evidence -> evidence.configuration.equals(into))
          .ifPresent(evidence -> evidence.configuration = configuration.id);
    }
    configuration.part(Objects.requireNonNullElse(past.status(), ConfigurationStatus.DRAFT));
    earlier.forget(change);
    record(member, "configuration merging undone", configuration, "");
  }

  private void record(Membership member, String act, Configuration of, String detail) {
    Configuration.flush();
    history.record(member.project(), member.caller().username(), act, of.id, detail);
  }
}
