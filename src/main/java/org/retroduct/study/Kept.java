package org.retroduct.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retroduct.platform.Named;
import org.retroduct.project.Membership;

/** Why something of the study cannot be deleted, as a sentence; empty if it can. */
@ApplicationScoped
class Kept {
  private final Instance<Resting> resting;

  Kept(@Any Instance<Resting> resting) {
    this.resting = resting;
  }

  /** An arrangement stays while anything is about it or anybody belongs to it. */
  String arrangement(Membership member, UUID id) {
    String about = clause(asked(each -> each.about(member, id)), "is about it", "are about it");
    Map<String, Long> people = Map.of("participant", Participant.belongingTo(id));
    String belonging = clause(people, "belongs to it", "belong to it");
    String reasons = joined(Stream.of(about, belonging));
    String hidden = joined(resting.stream().flatMap(each -> each.hidden(member).stream()));
    return sentence("This arrangement", reasons.isEmpty() ? hidden : reasons);
  }

  /** A participant stays while anything names them. */
  String participant(Membership member, UUID id) {
    Map<String, Long> naming = asked(each -> each.naming(member, id));
    return sentence("This participant", clause(naming, "names them", "name them"));
  }

  private Map<String, Long> asked(Function<Resting, Map<String, Long>> question) {
    return resting.stream()
        .flatMap(each -> question.apply(each).entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The fewest first, so that the order does not hang on who was asked first. */
  private static String clause(Map<String, Long> amounts, String one, String several) {
    List<String> things =
        amounts.entrySet().stream()
            .filter(amount -> amount.getValue() > 0)
            .sorted(Map.Entry.comparingByKey())
            .sorted(Map.Entry.comparingByValue())
            .map(amount -> Named.count(amount.getValue(), amount.getKey()))
            .toList();
    boolean single = amounts.values().stream().mapToLong(Long::longValue).sum() == 1;
    return things.isEmpty() ? "" : Named.all(things) + " " + (single ? one : several);
  }

  private static String joined(Stream<String> clauses) {
    return clauses.filter(clause -> !clause.isEmpty()).collect(Collectors.joining(", and "));
  }

  private static String sentence(String what, String reasons) {
    return reasons.isEmpty() ? "" : "%s cannot be deleted, since %s.".formatted(what, reasons);
  }
}
