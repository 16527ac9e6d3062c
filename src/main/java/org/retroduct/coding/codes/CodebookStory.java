package org.retroduct.coding.codes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.retroduct.codebook.ActView;
import org.retroduct.codebook.Acts;
import org.retroduct.codebook.Codebook;
import org.retroduct.platform.Listing;
import org.retroduct.platform.Notice;
import org.retroduct.platform.When;
import org.retroduct.platform.Window;
import org.retroduct.project.Access;
import org.retroduct.project.Membership;
import org.retroduct.project.Names;
import org.retroduct.project.Permission;
import org.retroduct.project.Projects;
import org.retroduct.security.Caller;

/** Tells what was done to the codebook, and offers to undo it to those who may. */
@ApplicationScoped
class CodebookStory {
  private final Access access;
  private final Acts acts;
  private final Codebook codebook;
  private final Projects projects;

  CodebookStory(Access access, Acts acts, Codebook codebook, Projects projects) {
    this.access = access;
    this.acts = acts;
    this.codebook = codebook;
    this.projects = projects;
  }

  /**
   * One thing that was done.
   *
   * @param when in UTC
   * @param undo the address to POST to; empty if it is not offered
   */
  record Line(String words, String by, String when, int version, boolean undone, String undo) {}

  /** What was done, newest first. Refused: 404. */
  @Transactional
  Listing<Line> list(Caller caller, UUID project, Window window) {
    Membership member = access.require(caller, project, Permission.READ);
    Listing<ActView> done = acts.list(caller, project, window);
    ActWords words = words(member);
    Names names = projects.names(caller, project);
    return done.map(act -> line(member, act, words, names));
  }

  private ActWords words(Membership member) {
    Map<UUID, String> names = new HashMap<>();
    codebook.known(member).forEach(code -> names.put(code.id(), code.name()));
    return new ActWords(names);
  }

  private static Line line(Membership member, ActView act, ActWords words, Names names) {
    return new Line(
        words.of(act),
        names.of(act.by()),
        When.minute(act.at()),
        act.version(),
        act.undone(),
        undo(member, act));
  }

  private static String undo(Membership member, ActView act) {
    boolean may =
        member.may(act.kind().isGoverned() ? Permission.GOVERN_CODES : Permission.EDIT_CODES);
    return may && !act.undone()
        ? "/projects/%s/codebook/acts/%s/undo".formatted(member.project(), act.id())
        : "";
  }

  /**
   * What was just done, for the page that comes after. Refused: 404.
   *
   * @param done an act; null for none
   * @param undone an act that was undone; null for none
   */
  @Transactional
  Notice told(Caller caller, UUID project, @Nullable UUID done, @Nullable UUID undone) {
    Membership member = access.require(caller, project, Permission.READ);
    UUID id = done == null ? undone : done;
    if (id == null) {
      return Notice.NOTHING;
    }
    ActView act = acts.get(caller, project, id);
    ActWords words = words(member);
    return done == null || act.undone()
        ? Notice.of(words.undone(act) + ".")
        : new Notice(words.of(act) + ".", undo(member, act), "Undo");
  }
}
