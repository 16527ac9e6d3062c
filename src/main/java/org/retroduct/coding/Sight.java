package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.retroduct.project.Membership;
import org.retroduct.project.Role;

/**
 * The one rule of whose work a caller may see. Everybody sees their own. Of others' work is hidden:
 *
 * <ul>
 *   <li>to a coder of an open blind round, whatever their role: all on the round's transcripts;
 *   <li>to everybody else but leads: all on the transcripts of any open round;
 *   <li>to an adjudicator who neither leads nor coded in it: the segments of a round that is closed
 *       and not adjudicated, which are reached through its disagreements only.
 * </ul>
 *
 * What was frozen of a closed round on the same transcript goes on being there for an adjudicator
 * who does not code in the open one.
 *
 * <p>Every query for segments, counts and what rests on them takes the condition from here.
 */
@ApplicationScoped
public class Sight {
  /** What is hidden from one caller; one SQL statement. */
  public Line of(Membership member) {
    return line(member, Assignment.unsettledIn(member.project()));
  }

  /** What is unsettled: the tasks of all rounds not adjudicated yet, and what they hide. */
  public record Unsettled(List<RoundTask> tasks, Line line) {
    /** Copies the tasks. */
    public Unsettled {
      tasks = List.copyOf(tasks);
    }
  }

  /** The unsettled rounds of the member's project; one SQL statement. */
  public Unsettled unsettled(Membership member) {
    List<Assignment> tasks = Assignment.unsettledIn(member.project());
    return new Unsettled(tasks.stream().map(Assignment::view).toList(), line(member, tasks));
  }

  /** What is hidden by the tasks of all rounds that are not adjudicated yet. */
  static Line line(Membership member, List<Assignment> tasks) {
    Set<UUID> mine = new HashSet<>();
    for (Assignment task : tasks) {
      if (task.coder.id().equals(member.account())) {
        mine.add(task.round.id);
      }
    }
    Set<UUID> transcripts = new HashSet<>();
    Set<UUID> frozen = new HashSet<>();
    Set<UUID> rounds = new HashSet<>();
    boolean adjudicator = member.role() == Role.ADJUDICATOR;
    for (Assignment task : tasks) {
      boolean coder = mine.contains(task.round.id);
      if (task.round.state == RoundState.OPEN) {
        if (coder ? task.round.blind : member.role() != Role.LEAD) {
          transcripts.add(task.transcript);
          if (coder || !adjudicator) {
            frozen.add(task.transcript);
          }
        }
      } else if (!coder && adjudicator) {
        rounds.add(task.round.id);
      }
    }
    return new Line(member.account(), transcripts, frozen, rounds);
  }

  /** The transcripts of open rounds, whoever codes in them; one SQL statement. */
  public Set<UUID> open(Membership member) {
    return Assignment.unsettledIn(member.project()).stream()
        .filter(task -> task.round.state == RoundState.OPEN)
        .map(task -> task.transcript)
        .collect(Collectors.toSet());
  }

  /** Those who code beside the member in open blind rounds; one SQL statement. */
  public Fellows fellows(Membership member) {
    List<Assignment> blind =
        Assignment.unsettledIn(member.project()).stream()
            .filter(task -> task.round.state == RoundState.OPEN && task.round.blind)
            .toList();
    Map<UUID, Instant> mine = new HashMap<>();
    blind.stream()
        .filter(task -> task.coder.id().equals(member.account()))
        .forEach(task -> mine.put(task.round.id, task.round.createdAt));
    Set<UUID> accounts = new HashSet<>();
    for (Assignment task : blind) {
      if (mine.containsKey(task.round.id) && !task.coder.id().equals(member.account())) {
        accounts.add(task.coder.id());
      }
    }
    Instant since = mine.values().stream().min(Instant::compareTo).orElse(Instant.EPOCH);
    return new Fellows(accounts, since);
  }

  /**
   * Other coders of one's open blind rounds.
   *
   * @param since when the first of these rounds was opened
   */
  public record Fellows(Set<UUID> accounts, Instant since) {
    /** Copies the set. */
    public Fellows {
      accounts = Set.copyOf(accounts);
    }
  }

  /**
   * What one caller does not see of others' work.
   *
   * @param transcripts others' segments on these are hidden
   * @param frozen of these, what was frozen of closed rounds is hidden too
   * @param rounds others' segments made in these are hidden
   */
  public record Line(UUID caller, Set<UUID> transcripts, Set<UUID> frozen, Set<UUID> rounds) {
    /** Copies the sets. */
    public Line {
      transcripts = Set.copyOf(transcripts);
      frozen = Set.copyOf(frozen);
      rounds = Set.copyOf(rounds);
    }

    /** Whether nothing at all is hidden. */
    public boolean isClear() {
      return transcripts.isEmpty() && rounds.isEmpty();
    }

    /** Whether others' work on this transcript is hidden. */
    public boolean hides(UUID transcript) {
      return transcripts.contains(transcript);
    }

    /** Whether what was frozen of closed rounds is hidden on this transcript. */
    public boolean hidesFrozen(UUID transcript) {
      return frozen.contains(transcript);
    }

    /** Whether what was frozen of a round is hidden, for one of its transcripts. */
    public boolean hidesFrozen(RoundView round) {
      return round.transcripts().stream().anyMatch(task -> hidesFrozen(task.id()));
    }

    /**
     * The condition for a query over {@link Segment}, with the parameters of {@link #values}.
     *
     * @param alias the alias of the segment in the query, such as {@code s}
     */
    public String condition(String alias) {
      return ("(%s.coder.id = :sightCaller or (%s.transcript not in :sightTranscripts"
              + " and (%s.round is null or %s.round not in :sightRounds)))")
          .replace("%s", alias);
    }

    /** The values of the condition's parameters. */
    public Map<String, Object> values() {
      return Map.of("sightCaller", caller, "sightTranscripts", transcripts, "sightRounds", rounds);
    }
  }
}
