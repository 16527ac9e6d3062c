package org.retroduct.codebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.retroduct.history.History;
import org.retroduct.platform.Kept;
import org.retroduct.platform.NotFound;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Permission;
import org.retroduct.security.Caller;

/**
 * The codes of a project and the versions of its codebook. The first change after a freeze makes
 * the next version, a draft; ids of codes stay the same over all versions.
 */
@ApplicationScoped
public class Codebook {
  private static final int MOST_CODES = 20_000;

  private final Access access;
  private final FrozenCodes frozen;
  private final History history;
  private final StatelessSession anew;
  private final Kept<Reading, List<CodeView>> kept;

  Codebook(Access access, FrozenCodes frozen, History history, StatelessSession anew, Clock clock) {
    this.access = access;
    this.frozen = frozen;
    this.history = history;
    this.anew = anew;
    this.kept = new Kept<>(clock, MOST_CODES, codes -> codes.size() + 1);
  }

  /**
   * One state of a codebook.
   *
   * @param frozen whether it is a frozen version
   * @param number of the version; of the present codes, how often they were changed
   */
  private record Reading(UUID project, boolean frozen, long number) {}

  /**
   * The present codes in codebook order, headings and retired ones too; two SQL statements, or one
   * if they were read lately and have not changed since.
   */
  @Transactional
  public List<CodeView> codes(Membership member) {
    return present(CodebookHead.of(member.project()));
  }

  /** Where each present code stands: texts in codebook order. One SQL statement. */
  @Transactional
  public Map<UUID, String> places(Membership member) {
    return CodeTree.places(Code.in(member.project()));
  }

  private List<CodeView> present(CodebookHead head) {
    return read(head, new Reading(head.project, false, head.version));
  }

  /** What a transaction that changes the codebook reads may never come to be, and is not kept. */
  private List<CodeView> read(CodebookHead head, Reading what) {
    if (!head.isHeld()) {
      return kept.of(what, this::read);
    }
    return what.frozen() ? frozen(what) : ordered(what.project());
  }

  /** Codes that this transaction has seen before may be older than the head: they are read anew. */
  private List<CodeView> read(Reading what) {
    return what.frozen() ? frozen(what) : ordered(Code.in(what.project(), anew));
  }

  private List<CodeView> frozen(Reading what) {
    return frozen.of(what.project(), (int) what.number());
  }

  private static List<CodeView> ordered(UUID project) {
    return ordered(Code.in(project));
  }

  private static List<CodeView> ordered(List<Code> codes) {
    return CodeTree.ordered(codes).stream().map(CodeView::of).toList();
  }

  /** The codes of version {@code number}; if that is not frozen or not yet there, the present. */
  @Transactional
  public List<CodeView> codes(Membership member, int number) {
    CodebookHead head = CodebookHead.of(member.project());
    boolean present = number > head.number || (number == head.number && !head.frozen);
    return present ? present(head) : read(head, new Reading(head.project, true, number));
  }

  /**
   * What changed from one version to a later one; {@code since} 0 is the empty codebook. Refused:
   * no such versions (404).
   */
  @Transactional
  public CodebookChanges changes(Membership member, int since, int version) {
    int last = version(member).number();
    if (since < 0 || since >= version || version > last) {
      throw new NotFound("There are no such versions of the codebook, the earlier one first.");
    }
    return Comparison.of(
        since == 0 ? List.of() : codes(member, since),
        codes(member, version),
        CodebookAct.lineage(member.project(), since, version),
        since,
        version);
  }

  /** The present version and whether it is frozen. */
  @Transactional
  public CodebookVersion version(Membership member) {
    return CodebookHead.of(member.project()).view();
  }

  /** One present code. Refused: no such code in the project (404). */
  @Transactional
  public CodeView require(Membership member, UUID code) {
    return CodeView.of(Code.require(member.project(), code));
  }

  /**
   * The present codes in codebook order, then those that are gone: passages of open rounds have
   * them still. One SQL statement.
   */
  @Transactional
  public List<CodeView> known(Membership member) {
    List<Code> ever = Code.everIn(member.project());
    List<Code> present = ever.stream().filter(Code::isPresent).toList();
    Stream<Code> gone = ever.stream().filter(code -> !code.isPresent());
    return Stream.concat(CodeTree.ordered(present).stream(), gone).map(CodeView::of).toList();
  }

  /** One code of those, present or gone. */
  @Transactional
  public Optional<CodeView> known(Membership member, UUID code) {
    return Code.ever(member.project(), code).map(CodeView::of);
  }

  /** One present code; none if there is no such code in the project. */
  @Transactional
  public Optional<CodeView> code(Membership member, UUID code) {
    return Code.present(member.project(), code).map(CodeView::of);
  }

  /** The codes that gave way to others by merges and deletions that stand, in that order. */
  @Transactional
  public List<Succession> successions(Membership member) {
    return CodebookAct.successions(member.project()).stream()
        .map(act -> new Succession(act.id, require(act.code), require(act.into)))
        .toList();
  }

  private static UUID require(@Nullable UUID code) {
    return Objects.requireNonNull(code);
  }

  /** From each code that gave way to the one that stands for it now. */
  @Transactional
  public Map<UUID, UUID> successors(Membership member) {
    Map<UUID, UUID> last = new LinkedHashMap<>();
    for (Succession step : successions(member)) {
      last.replaceAll((gone, code) -> code.equals(step.from()) ? step.into() : code);
      last.put(step.from(), step.into());
    }
    return last;
  }

  /** Freezes the present version; nothing happens if it is frozen. Refused: 404, 403. */
  @Transactional
  public CodebookVersion freeze(Caller caller, UUID project) {
    return freeze(access.require(caller, project, Permission.GOVERN_CODES));
  }

  /** The same for a feature that has asked for a permission of its own, as when a round opens. */
  @Transactional
  public CodebookVersion freeze(Membership member) {
    UUID project = member.project();
    CodebookHead head = CodebookHead.locked(project);
    if (!head.frozen) {
      frozen.keep(project, head.number, ordered(project));
      head.frozen = true;
      String detail = "version " + head.number;
      history.record(project, member.caller().username(), "codebook frozen", project, detail);
    }
    return head.view();
  }
}
