package org.retroduct.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Named;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Stale;
import org.retroduct.project.Membership;

/**
 * Keeps what members wrote before they changed it, so that it can be said again, and finds what
 * they removed. Who may undo a change is for the service of the thing to say.
 */
@ApplicationScoped
public class Earlier {
  /** What a change is called that made a memo private or opened it. */
  public static final String READERS = "who may read it";

  /** What the fields of drafts are called where their names do not say it. */
  private static final Map<String, String> CALLED =
      Map.of(
          "memo.private", READERS,
          "narrative.text", "words",
          "partial.segments", "passages",
          "proposition.text", "claim",
          "proposition.ifThen", "if and then");

  private static final String THING =
      "coalesce(c.memo, c.partial, c.question, c.proposition, c.configuration, c.narrative)";

  private final EntityManager entities;
  private final ObjectMapper json;
  private final Clock clock;

  Earlier(EntityManager entities, ObjectMapper json, Clock clock) {
    this.entities = entities;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A change of something written.
   *
   * @param thing the id of what was changed
   * @param by user name
   * @param changed what was changed, in words
   */
  public record Change(
      UUID id, Written.Kind kind, UUID thing, String by, Instant at, String changed) {

    /** The address below the project's to POST to that goes back to before it. */
    public String undo(Written.Told of) {
      return "%s/changes/%s/undo?version=%d".formatted(of.address(), id, of.version());
    }
  }

  /**
   * Keeps what a thing said, unless it says so still.
   *
   * @param before the draft that it was
   * @param now the draft that it is
   * @return whether anything differs
   */
  public boolean keep(Membership member, Written thing, Object before, Object now) {
    List<String> changed =
        between(thing.told().kind(), json.valueToTree(before), json.valueToTree(now));
    if (changed.isEmpty()) {
      return false;
    }
    keep(member, thing, String.join(", ", changed), before);
    return true;
  }

  /**
   * Keeps what an act is undone with.
   *
   * @param changed what was done, in words
   */
  public void keep(Membership member, Written thing, String changed, Object before) {
    WrittenChange change = new WrittenChange();
    change.of(thing.told());
    change.project = member.project();
    change.changedBy = member.caller().username();
    change.changed = changed;
    change.before(written(before));
    change.at = clock.instant();
    change.persist();
  }

  /** Forgets an act that was undone as a whole and cannot be undone again. */
  public void forget(UUID change) {
    WrittenChange.deleteById(change);
  }

  private static List<String> between(Written.Kind kind, JsonNode before, JsonNode now) {
    Set<String> fields = new LinkedHashSet<>();
    before.fieldNames().forEachRemaining(fields::add);
    now.fieldNames().forEachRemaining(fields::add);
    List<String> changed = new ArrayList<>();
    for (String field : fields) {
      if (!Objects.equals(before.get(field), now.get(field))) {
        changed.add(CALLED.getOrDefault(Named.of(kind) + "." + field, words(field)));
      }
    }
    return changed;
  }

  /** A name in camel case as words. */
  private static String words(String field) {
    return field.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private String written(Object draft) {
    try {
      return json.writeValueAsString(draft);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * What a thing said before one of its changes. Refused: 404 for no change of it, 409 if it was
   * removed, or changed since the caller saw it.
   */
  public <D> D before(Written thing, UUID change, Expected seen, Class<D> draft) {
    Written.Told told = thing.told();
    WrittenChange found =
        WrittenChange.<WrittenChange>findByIdOptional(change)
            .filter(each -> each.thing().equals(told.id()))
            .orElseThrow(() -> new NotFound("There is no such change, or it is not open to you."));
    thing.requirePresent();
    try {
      seen.require(told.version());
    } catch (Stale since) {
      throw new Conflict(
          "This %s was changed since you saw it, so nothing was undone. Look at it again first."
              .formatted(told.name()));
    }
    return read(found.before(), draft);
  }

  private <D> D read(String written, Class<D> draft) {
    try {
      return json.readValue(written, draft);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The changes of a thing, newest first. */
  public List<Change> of(Written thing) {
    Written.Told told = thing.told();
    return changes(Named.of(told.kind()) + " = ?1 order by at desc, id desc", told.id());
  }

  /**
   * What a thing said before a change of it.
   *
   * @param draft the draft that it was
   */
  public record Said<D>(Change change, D draft) {}

  /** What a thing said before its last changes, newest first; one statement for any number. */
  public <D> List<Said<D>> said(Written thing, int most, Class<D> draft) {
    Written.Told told = thing.told();
    return entities
        .createQuery(
            "select c, c.before from WrittenChange c where c.%s = ?1 order by c.at desc, c.id desc"
                .formatted(Named.of(told.kind())),
            Object[].class)
        .setParameter(1, told.id())
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(row -> new Said<>(((WrittenChange) row[0]).view(), read((String) row[1], draft)))
        .toList();
  }

  /** What the member changed in the project within a time, its end exclusive; newest first. */
  public List<Change> by(Membership member, Instant from, Instant until) {
    return changes(
        "project = ?1 and changedBy = ?2 and at >= ?3 and at < ?4 order by at desc, id desc",
        member.project(),
        member.caller().username(),
        from,
        until);
  }

  private static List<Change> changes(String which, Object... values) {
    return WrittenChange.<WrittenChange>list(which, values).stream()
        .map(WrittenChange::view)
        .toList();
  }

  /** When each of these things was changed last, by its id. */
  public Map<UUID, Instant> last(Membership member, Collection<UUID> things) {
    Map<UUID, Instant> last = new HashMap<>();
    entities
        .createQuery(
            ("select %1$s, max(c.at) from WrittenChange c"
                    + " where c.project = ?1 and %1$s in ?2 group by %1$s")
                .formatted(THING),
            Object[].class)
        .setParameter(1, member.project())
        .setParameter(2, things)
        .getResultList()
        .forEach(row -> last.put((UUID) row[0], (Instant) row[1]));
    return last;
  }

  /** Where the last change of a thing is undone; none if it was never changed, or by another. */
  public Optional<String> undoing(Membership member, Written thing) {
    Written.Told told = thing.told();
    return WrittenChange.<WrittenChange>find(
            Named.of(told.kind()) + " = ?1 order by at desc, id desc", told.id())
        .firstResultOptional()
        .filter(last -> last.changedBy.equals(member.caller().username()))
        .map(last -> last.view().undo(told));
  }

  /** Things of one kind, removed ones too. */
  public List<Written> find(Written.Kind kind, Collection<UUID> ids) {
    return entities
        .createQuery("select w from " + entity(kind) + " w where w.id in ?1", Written.class)
        .setParameter(1, ids)
        .getResultList();
  }

  /**
   * What the member removed in the project within a time, its end exclusive, and nobody put back; a
   * statement for each kind.
   */
  public List<Written> removedBy(Membership member, Instant from, Instant until) {
    List<Written> removed = new ArrayList<>();
    for (Written.Kind kind : Written.Kind.values()) {
      removed.addAll(
          entities
              .createQuery(
                  "select w from "
                      + entity(kind)
                      + " w where w.project = ?1 and w.deletedBy = ?2"
                      + " and w.deletedAt >= ?3 and w.deletedAt < ?4",
                  Written.class)
              .setParameter(1, member.project())
              .setParameter(2, member.caller().username())
              .setParameter(3, from)
              .setParameter(4, until)
              .getResultList());
    }
    return removed;
  }

  private static String entity(Written.Kind kind) {
    return Named.capital(Named.of(kind));
  }
}
