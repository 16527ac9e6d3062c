package org.retroduct.coding.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.coding.RoundState;
import org.retroduct.coding.RoundTask;
import org.retroduct.coding.Sight;
import org.retroduct.coding.Undecided;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.transcript.Span;
import org.retroduct.transcript.TranscriptIndex;

/** What a member can go on with in a project, the most pressing first; two statements. */
@ApplicationScoped
class Waiting {
  private static final int OFFERED = 6;

  private final TranscriptIndex transcripts;
  private final Instance<Undecided> decisions;

  Waiting(TranscriptIndex transcripts, @Any Instance<Undecided> decisions) {
    this.transcripts = transcripts;
    this.decisions = decisions;
  }

  /**
   * The tasks in words.
   *
   * @param rounds the unsettled ones
   * @param titles of the project's transcripts, in their order
   * @param work the member's own by transcript
   */
  List<Home.Task> of(
      Membership member, Sight.Unsettled rounds, Map<UUID, String> titles, Map<UUID, Work> work) {
    List<RoundTask> tasks = rounds.tasks();
    List<Home.Task> waiting = new ArrayList<>(toDecide(member, rounds.line(), tasks));
    waiting.addAll(open(member, tasks));
    Map<UUID, String> offered = offered(member, tasks, titles, work);
    Map<UUID, List<Span>> sentences =
        offered.isEmpty() ? Map.of() : transcripts.sentences(offered.keySet());
    offered.forEach(
        (transcript, why) -> {
          Work mine = work.getOrDefault(transcript, Work.none(0));
          int next = after(sentences.getOrDefault(transcript, List.of()), mine.reached());
          String title = titles.getOrDefault(transcript, "a transcript");
          waiting.add(coding(member, transcript, title, mine, next, why));
        });
    return waiting;
  }

  private static Home.Task coding(
      Membership member, UUID transcript, String title, Work mine, int next, String why) {
    String path = "/transcripts/" + transcript;
    if (!member.may(Permission.CODE)) {
      return new Home.Task("Read " + title, why, path);
    }
    return next <= 1
        ? new Home.Task((mine.segments() > 0 ? "Go on with " : "Begin ") + title, why, path)
        : new Home.Task(
            "Continue " + title + " at sentence " + next, why, path + "?at=" + next + "#s" + next);
  }

  /** The number of the first sentence after a position; 0 if there is none. */
  private static int after(List<Span> sentences, int reached) {
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).start() >= reached) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The caller's own in open rounds, then what was begun, then what lies untouched. */
  private static Map<UUID, String> offered(
      Membership member, List<RoundTask> tasks, Map<UUID, String> titles, Map<UUID, Work> work) {
    Map<UUID, String> offered = new LinkedHashMap<>();
    Set<UUID> finished = new HashSet<>();
    for (RoundTask task : tasks) {
      if (task.open() && task.coder().equals(member.account())) {
        if (!task.finished()) {
          offered.putIfAbsent(task.transcript(), task.name());
        } else {
          finished.add(task.transcript());
        }
      }
    }
    Set<UUID> others = new LinkedHashSet<>();
    titles.keySet().stream().filter(work::containsKey).forEach(others::add);
    others.addAll(titles.keySet());
    others.removeAll(finished);
    for (UUID other : others) {
      if (offered.size() < OFFERED) {
        offered.putIfAbsent(other, "");
      }
    }
    return offered;
  }

  /** The closed rounds whose disagreements the member may see and decide. */
  private List<Home.Task> toDecide(Membership member, Sight.Line line, List<RoundTask> tasks) {
    Map<UUID, String> closed = new TreeMap<>();
    if (member.may(Permission.ADJUDICATE)) {
      tasks.stream()
          .filter(task -> task.state() == RoundState.CLOSED)
          .forEach(task -> closed.put(task.round(), task.name()));
      tasks.stream()
          .filter(task -> line.hidesFrozen(task.transcript()))
          .forEach(t -> closed.remove(t.round()));
    }
    Map<UUID, Integer> undecided = new HashMap<>();
    if (!closed.isEmpty()) {
      decisions.forEach(each -> undecided.putAll(each.in(closed.keySet())));
    }
    return closed.entrySet().stream()
        .map(round -> decide(round.getKey(), round.getValue(), undecided.get(round.getKey())))
        .toList();
  }

  private static Home.Task decide(UUID round, String name, @Nullable Integer undecided) {
    String path = "/rounds/" + round + "/disagreements";
    if (undecided == null) {
      return new Home.Task("Decide the disagreements of " + name, "", path);
    }
    if (undecided == 0) {
      return new Home.Task("End the adjudication of " + name, "all is decided", path);
    }
    String what = undecided == 1 ? "Decide 1 disagreement" : "Decide %,d disagreements";
    return new Home.Task(what.formatted(undecided) + " of " + name, "", path);
  }

  /** What open rounds wait for: that coders say they have finished, that a lead closes. */
  private static List<Home.Task> open(Membership member, List<RoundTask> tasks) {
    Map<UUID, List<RoundTask>> rounds = new TreeMap<>();
    tasks.stream()
        .filter(RoundTask::open)
        .forEach(t -> rounds.computeIfAbsent(t.round(), id -> new ArrayList<>()).add(t));
    List<Home.Task> waiting = new ArrayList<>();
    rounds.forEach(
        (id, of) ->
            ofOpen(member, of)
                .ifPresent(why -> waiting.add(task(of.get(0).name(), why, "/rounds/" + id))));
    return waiting;
  }

  private static Home.Task task(String round, String why, String path) {
    return new Home.Task(why.startsWith("all") ? "Close " + round : "Finish " + round, why, path);
  }

  private static Optional<String> ofOpen(Membership member, List<RoundTask> tasks) {
    long left = tasks.stream().filter(task -> !task.finished()).count();
    if (left == 0 && member.may(Permission.MANAGE_ROUNDS)) {
      return Optional.of("all its coders have finished");
    }
    List<RoundTask> mine =
        tasks.stream().filter(task -> task.coder().equals(member.account())).toList();
    long done = mine.stream().filter(RoundTask::finished).count();
    return done == mine.size()
        ? Optional.empty()
        : Optional.of(
            mine.size() == 1
                ? "you have not finished your transcript"
                : "you have finished %d of your %d transcripts".formatted(done, mine.size()));
  }
}
