package org.retroduct.coding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
 * Every query for segments, counts and what rests on them takes the condition from here.
 */
@ApplicationScoped
public class Sight {
  /** What is hidden from one caller; one SQL statement. */
  public Line of(Membership member) {
    List<Assignment> tasks = Assignment.unsettledIn(member.project());
    Set<UUID> mine = new HashSet<>();
    for (Assignment task : tasks) {
      if (task.coder.id().equals(member.account())) {
        mine.add(task.round.id);
      }
    }
    Set<UUID> transcripts = new HashSet<>();
    Set<UUID> rounds = new HashSet<>();
    for (Assignment task : tasks) {
      boolean coder = mine.contains(task.round.id);
      if (task.round.state == RoundState.OPEN) {
        if (coder ? task.round.blind : member.role() != Role.LEAD) {
          transcripts.add(task.transcript);
        }
      } else if (!coder && member.role() == Role.ADJUDICATOR) {
        rounds.add(task.round.id);
      }
    }
    return new Line(member.account(), transcripts, rounds);
  }

  /**
   * What one caller does not see of others' work.
   *
   * @param transcripts others' segments on these are hidden
   * @param rounds others' segments made in these are hidden
   */
  public record Line(UUID caller, Set<UUID> transcripts, Set<UUID> rounds) {
    /** Copies the sets. */
    public Line {
      transcripts = Set.copyOf(transcripts);
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
