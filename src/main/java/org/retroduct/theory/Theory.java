package org.retroduct.theory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.CodeView;
import org.retroduct.codebook.Codebook;
import org.retroduct.codebook.Kind;
import org.retroduct.coding.Earlier;
import org.retroduct.history.History;
import org.retroduct.platform.Check;
import org.retroduct.platform.Conflict;
import org.retroduct.platform.Expected;
import org.retroduct.platform.Invalid;
import org.retroduct.platform.Listing;
import org.retroduct.platform.NotFound;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.project.ProjectLock;
import org.retroduct.security.Caller;

/** Configurations, and what the features above read of them. */
@ApplicationScoped
public class Theory {
  private final Access access;
  private final Codebook codebook;
  private final Grounds grounds;
  private final Earlier earlier;
  private final Mergings mergings;
  private final History history;
  private final Clock clock;

  Theory(
      Access access,
      Codebook codebook,
      Grounds grounds,
      Earlier earlier,
      Mergings mergings,
      History history,
      Clock clock) {
    this.access = access;
    this.codebook = codebook;
    this.grounds = grounds;
    this.earlier = earlier;
    this.mergings = mergings;
    this.history = history;
    this.clock = clock;
  }

  /** Makes a configuration with the next number. Refused: 404, 403, 422. */
  @Transactional
  public ConfigurationView create(Caller caller, UUID project, ConfigurationDraft draft) {
    Membership member = access.require(caller, project, Permission.CODE);
    Map<UUID, CodeView> codes = codes(member);
    require(draft, codes, Set.of());
    require(draft.status() != ConfigurationStatus.MERGED);
    ProjectLock.take(member);
    int number = Configuration.lastNumber(project) + 1;
    Configuration configuration =
        new Configuration(project, number, caller.username(), clock.instant());
    configuration.describe(draft);
    configuration.persist();
    Configuration.flush();
    history.record(
        project,
        caller.username(),
        "configuration created",
        configuration.id,
        "number " + configuration.number);
    return ConfigurationView.of(configuration, codes, List.of());
  }

  private static void require(
      ConfigurationDraft draft, Map<UUID, CodeView> codes, Set<UUID> present) {
    Check check = draft.check();
    draft
        .codes()
        .forEach(
            (field, ids) -> {
              for (int i = 0; i < ids.size(); i++) {
                if (!present.contains(ids.get(i))) {
                  String wrong = wrong(codes.get(ids.get(i)), field.equals("domains"));
                  check.that(wrong == null, field + "[" + i + "]", String.valueOf(wrong));
                }
              }
            });
    check.done();
  }

  /** A code's kind is only its usual role: an outcome may be the context of the next. */
  private static @Nullable String wrong(@Nullable CodeView code, boolean domain) {
    if (code == null) {
      return "is no code of this project";
    }
    if (domain) {
      return code.kind() == Kind.DOMAIN ? null : "is no domain";
    }
    return code.kind() == Kind.DOMAIN || code.kind() == Kind.THEME
        ? "is a domain or theme, which cannot fill a slot"
        : null;
  }

  private static void require(boolean statusStays) {
    if (!statusStays) {
      throw new Invalid("status", "becomes merged by merging only");
    }
  }

  /** The configurations by number. Refused: 404. */
  @Transactional
  public Listing<ConfigurationView> list(Caller caller, UUID project, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    Map<UUID, CodeView> codes = codes(member);
    Grounds.Seen seen = grounds.in(member);
    List<Configuration> shown = Configuration.in(project).stream().filter(seen::shows).toList();
    return window
        .of(shown, Configuration.BY_NUMBER)
        .map(c -> ConfigurationView.of(c, codes, seen.of(c)));
  }

  /** One configuration. Refused: 404. */
  @Transactional
  public ConfigurationView get(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return view(member, configuration(member, id));
  }

  private ConfigurationView view(Membership member, Configuration configuration) {
    return ConfigurationView.of(configuration, codes(member), evidence(member, configuration));
  }

  /** The evidence that the member may see, in the order it was brought. */
  List<EvidenceView> evidence(Membership member, Configuration configuration) {
    return grounds.of(member, configuration.id).of(configuration);
  }

  /** The configuration, if the member may see it. */
  Configuration configuration(Membership member, UUID id) {
    return Configuration.in(member.project(), id)
        .filter(found -> grounds.of(member, id).shows(found))
        .orElseThrow(Theory::unknown);
  }

  /** Whether there is such a configuration for the member. */
  boolean shows(Membership member, UUID id) {
    return Configuration.in(member.project(), id)
        .filter(found -> grounds.of(member, id).shows(found))
        .isPresent();
  }

  private static NotFound unknown() {
    return new NotFound("There is no such configuration in this project.");
  }

  /** Changes a configuration. Refused: 404, 403, 409 for one that was merged, 412, 422. */
  @Transactional
  public ConfigurationView change(
      Caller caller, UUID project, UUID id, ConfigurationDraft draft, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Configuration configuration = configuration(member, id);
    expected.require(configuration.version);
    return changed(member, configuration, draft);
  }

  private ConfigurationView changed(
      Membership member, Configuration configuration, ConfigurationDraft draft) {
    requireLive(configuration);
    require(draft, codes(member), codesOf(configuration));
    require(draft.status() != ConfigurationStatus.MERGED);
    ConfigurationDraft before = configuration.draft();
    configuration.describe(draft);
    if (earlier.keep(member, configuration, before, configuration.draft())) {
      Configuration.flush();
      String actor = member.caller().username();
      history.record(member.project(), actor, "configuration changed", configuration.id, "");
    }
    return view(member, configuration);
  }

  /**
   * Lets a configuration say again what it said before a change, whoever made that; its evidence
   * stays, and the undoing is a change like any other. One that was merged stands by itself again,
   * with the evidence that the other took over. Refused: 404, 403, 409 for an earlier change of one
   * that was merged, or if it was changed since it was {@code seen}, 422 for a code that is no
   * more.
   */
  @Transactional
  ConfigurationView undo(Caller caller, UUID project, UUID id, UUID change, Expected seen) {
    Membership member = access.require(caller, project, Permission.CODE);
    Configuration configuration = configuration(member, id);
    if (configuration.status == ConfigurationStatus.MERGED) {
      mergings.part(member, configuration, change, seen);
      return view(member, configuration);
    }
    ConfigurationDraft past = earlier.before(configuration, change, seen, ConfigurationDraft.class);
    return changed(member, configuration, past);
  }

  /** Whether the caller made a configuration that nobody changed or gave evidence to since. */
  @Transactional
  boolean isNew(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    Configuration configuration = configuration(member, id);
    return configuration.createdBy.equals(caller.username())
        && earlier.of(configuration).isEmpty()
        && Evidence.allOf(id).stream().allMatch(each -> each.createdBy.equals(caller.username()));
  }

  /** Where the caller's change of a configuration is undone, if it was the last. Refused: 404. */
  @Transactional
  Optional<String> undoing(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.READ);
    return earlier.undoing(member, configuration(member, id));
  }

  private static Set<UUID> codesOf(Configuration configuration) {
    Set<UUID> codes = new HashSet<>();
    configuration.fillings.forEach(filling -> codes.add(filling.code()));
    return codes;
  }

  static void requireLive(Configuration configuration) {
    if (configuration.status == ConfigurationStatus.MERGED) {
      throw new Conflict("This configuration was merged into another. Change that one.");
    }
  }

  /** Takes a configuration away; its number is not given again. Refused: 404, 403, 409, 412. */
  @Transactional
  public void delete(Caller caller, UUID project, UUID id, Expected expected) {
    Membership member = access.require(caller, project, Permission.CODE);
    Configuration configuration = configuration(member, id);
    expected.require(configuration.version);
    if (Configuration.count("mergedInto = ?1 and deletedAt is null", id) > 0) {
      throw new Conflict("Others were merged into this configuration, so it has to stay.");
    }
    configuration.remove(caller, clock.instant());
    history.record(project, caller.username(), "configuration deleted", id, "");
  }

  /** Puts back a configuration that was deleted, with its evidence. Refused: 404, 403. */
  @Transactional
  public void restore(Caller caller, UUID project, UUID id) {
    Membership member = access.require(caller, project, Permission.CODE);
    Configuration configuration =
        Configuration.deleted(project, id)
            .filter(found -> grounds.of(member, id).shows(found))
            .orElseThrow(Theory::unknown);
    configuration.putBack();
    history.record(project, caller.username(), "configuration restored", id, "");
  }

  /**
   * Lets another configuration take this one up, with its evidence where the other has none of the
   * same passage; this one stays and points to it. Refused: 404, 403, 409, also while an open round
   * may hide what this one rests on, 422.
   */
  @Transactional
  public ConfigurationView merge(Caller caller, UUID project, UUID id, @Nullable UUID into) {
    Membership member = access.require(caller, project, Permission.CODE);
    ProjectLock.take(member);
    Configuration configuration = configuration(member, id);
    requireLive(configuration);
    if (into == null || into.equals(id)) {
      throw new Invalid("into", "must name another configuration");
    }
    Configuration survivor =
        Configuration.in(project, into)
            .filter(found -> grounds.of(member, into).shows(found))
            .orElseThrow(() -> new Invalid("into", "is no configuration of this project"));
    requireLive(survivor);
    mergings.merge(member, configuration, survivor);
    return view(member, survivor);
  }

  /**
   * The configurations that have evidence about an arrangement, by number, each with that evidence
   * alone; a fixed number of statements.
   */
  @Transactional
  public List<GroundedConfiguration> configurationsFor(Membership member, UUID arrangement) {
    return grounded(member, evidence -> arrangement.equals(evidence.arrangement())).stream()
        .filter(configuration -> !configuration.evidence().isEmpty())
        .toList();
  }

  /** All configurations by number with all their evidence; a fixed number of statements. */
  @Transactional
  public List<GroundedConfiguration> configurations(Membership member) {
    return grounded(member, evidence -> true);
  }

  private List<GroundedConfiguration> grounded(Membership member, Predicate<EvidenceView> counts) {
    Map<UUID, CodeView> codes = codes(member);
    Grounds.Seen seen = grounds.in(member);
    return Configuration.in(member.project()).stream()
        .filter(seen::shows)
        .map(c -> GroundedConfiguration.of(c, codes, seen.of(c).stream().filter(counts).toList()))
        .toList();
  }

  /** The codes by id; one that gave way to another is found as that other. */
  Map<UUID, CodeView> codes(Membership member) {
    Map<UUID, CodeView> codes = new LinkedHashMap<>();
    codebook.codes(member).forEach(code -> codes.put(code.id(), code));
    codebook
        .successors(member)
        .forEach(
            (gone, successor) -> {
              CodeView code = codes.get(successor);
              if (code != null) {
                codes.put(gone, code);
              }
            });
    return codes;
  }
}
