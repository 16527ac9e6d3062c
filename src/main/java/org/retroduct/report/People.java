package org.retroduct.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.retroduct.report.summary.Attribution;
import org.retroduct.report.summary.GroupCount;
import org.retroduct.study.ParticipantView;
import org.retroduct.study.RoleGroup;

/** How participants are named in one arrangement's summary, no closer than the rule allows. */
final class People {
  private static final Pattern NUMBERED = Pattern.compile("\\D*0*(\\d{1,4})");

  private final Map<UUID, ParticipantView> all;
  private final Set<UUID> here;
  private final int threshold;
  private final Map<UUID, Integer> numbers = new HashMap<>();

  /**
   * @param here who takes part in the arrangement
   * @param threshold the project's small-number threshold
   */
  People(Map<UUID, ParticipantView> all, Set<UUID> here, int threshold) {
    this.all = all;
    this.here = here;
    this.threshold = threshold;
    for (RoleGroup group : RoleGroup.values()) {
      number(all.values().stream().filter(person -> person.roleGroup() == group).toList());
    }
  }

  /** Those who belong to an arrangement or speak in what is about it. */
  static Set<UUID> of(Fieldwork.Gathered field) {
    Set<UUID> here = new HashSet<>();
    field.about().forEach(transcript -> here.addAll(transcript.participants()));
    field.participants().values().stream()
        .filter(person -> person.arrangements().contains(field.arrangement().id()))
        .forEach(person -> here.add(person.id()));
    return here;
  }

  /** The numbers in the codes, as 2 of S02; the place in the group where they do not tell apart. */
  private void number(List<ParticipantView> group) {
    Set<Integer> given = new LinkedHashSet<>();
    for (ParticipantView person : group) {
      Matcher matcher = NUMBERED.matcher(person.code());
      given.add(matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0);
    }
    boolean tells = given.size() == group.size() && !given.contains(0);
    List<Integer> named = new ArrayList<>(given);
    for (int i = 0; i < group.size(); i++) {
      numbers.put(group.get(i).id(), tells ? named.get(i) : i + 1);
    }
  }

  /** The code, as P01. */
  String code(UUID id) {
    ParticipantView person = all.get(id);
    return person == null ? "–" : person.code();
  }

  static String label(RoleGroup group) {
    return switch (group) {
      case POLICYMAKER -> "Policymaker";
      case STAFF -> "Staff";
      case PATIENT_PUBLIC -> "Patient or public";
      case OTHER -> "Other";
    };
  }

  private int withRoleOf(ParticipantView person) {
    return (int)
        here.stream()
            .map(all::get)
            .filter(other -> other != null && other.roleGroup() == person.roleGroup())
            .filter(other -> java.util.Objects.equals(other.fineRole(), person.fineRole()))
            .count();
  }

  /** The group, with the role where enough people here have it. */
  String role(UUID id) {
    ParticipantView person = all.get(id);
    if (person == null) {
      return "–";
    }
    String fine = person.fineRole();
    boolean told = fine != null && !fine.isBlank() && withRoleOf(person) >= threshold;
    return told ? label(person.roleGroup()) + ", " + fine : label(person.roleGroup());
  }

  /**
   * Who is quoted.
   *
   * @param occasion as interview
   */
  String attribution(Collection<UUID> ids, String occasion) {
    return ids.stream()
        .map(all::get)
        .filter(person -> person != null)
        .map(
            person ->
                Attribution.person(
                    label(person.roleGroup()),
                    numbers.getOrDefault(person.id(), 0),
                    person.fineRole(),
                    withRoleOf(person),
                    threshold,
                    occasion))
        .collect(Collectors.joining("; "));
  }

  /** How many of each group, in the order of the groups. */
  List<GroupCount> groups(Collection<UUID> ids) {
    Map<RoleGroup, Integer> counts = new EnumMap<>(RoleGroup.class);
    for (UUID id : Set.copyOf(ids)) {
      ParticipantView person = all.get(id);
      if (person != null) {
        counts.merge(person.roleGroup(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(entry -> new GroupCount(label(entry.getKey()), entry.getValue()))
        .toList();
  }
}
