package org.retroduct.theory.proposition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.project.Membership;

/** Keeps what propositions said before they were changed, so that they can say it again. */
@ApplicationScoped
class Earlier {
  private final ObjectMapper json;
  private final Clock clock;

  Earlier(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * A change of a proposition.
   *
   * @param by user name
   * @param changed what it changed, in words
   */
  record Change(UUID id, String by, Instant at, List<String> changed) {
    Change {
      changed = List.copyOf(changed);
    }
  }

  /** Keeps what a proposition said, unless it says so still. */
  void keep(Membership member, PropositionDraft before, Proposition now) {
    if (before.equals(now.draft())) {
      return;
    }
    PropositionChange change = new PropositionChange();
    change.project = member.project();
    change.proposition = now.id;
    change.changedBy = member.caller().username();
    change.before = written(before);
    change.at = clock.instant();
    change.persist();
  }

  private String written(PropositionDraft draft) {
    try {
      return json.writeValueAsString(draft);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private PropositionDraft before(PropositionChange change) {
    try {
      return json.readValue(change.before, PropositionDraft.class);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What a proposition said before one of its changes. */
  Optional<PropositionDraft> before(Proposition of, UUID change) {
    return PropositionChange.<PropositionChange>find("id = ?1 and proposition = ?2", change, of.id)
        .firstResultOptional()
        .map(this::before);
  }

  /** The changes of a proposition, newest first. */
  List<Change> of(Proposition proposition) {
    List<Change> changes = new ArrayList<>();
    PropositionDraft after = proposition.draft();
    for (PropositionChange each : PropositionChange.of(proposition.id)) {
      PropositionDraft before = before(each);
      changes.add(new Change(each.id, each.changedBy, each.at, between(before, after)));
      after = before;
    }
    return changes;
  }

  private static List<String> between(PropositionDraft before, PropositionDraft after) {
    List<String> changed = new ArrayList<>();
    differ(changed, "claim", before.text(), after.text());
    differ(changed, "if and then", before.ifThen(), after.ifThen());
    differ(changed, "domain", before.domain(), after.domain());
    differ(changed, "source", before.source(), after.source());
    differ(changed, "status", before.status(), after.status());
    return changed;
  }

  private static void differ(
      List<String> changed, String what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changed.add(what);
    }
  }
}
