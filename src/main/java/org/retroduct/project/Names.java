package org.retroduct.project;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people are called where people read: by the name that they gave themselves. User names are
 * for the API, for files that are read in again, and for logging in; beside a display name they
 * stand only where two of a project share it.
 */
public final class Names {
  private final Map<String, String> called = new HashMap<>();

  /**
   * Somebody who may have left.
   *
   * @param member whether they take part in the project at present
   */
  record Person(String username, String displayName, boolean member) {}

  /** Those of everybody who has an account; who has left a project is still called by name. */
  Names(Collection<Person> everybody) {
    Set<String> shared = twice(everybody.stream().map(Person::displayName).toList());
    List<Person> members = everybody.stream().filter(Person::member).toList();
    Set<String> sharedHere = twice(members.stream().map(Person::displayName).toList());
    for (Person each : everybody) {
      String name = each.displayName();
      boolean told = (each.member() ? sharedHere : shared).contains(name);
      called.put(each.username(), told ? name + " (" + each.username() + ")" : name);
    }
  }

  private static Set<String> twice(List<String> names) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    names.stream().filter(name -> !once.add(name)).forEach(twice::add);
    return twice;
  }

  /** What somebody is called; what is no user name, such as a letter for a coder, stays. */
  public String of(String username) {
    return called.getOrDefault(username, username);
  }

  /** The same for several, in their order. */
  public List<String> of(Collection<String> usernames) {
    return usernames.stream().map(this::of).toList();
  }
}
