package org.retroduct.project;

import static org.retroduct.project.Role.ADJUDICATOR;
import static org.retroduct.project.Role.CODER;
import static org.retroduct.project.Role.LEAD;
import static org.retroduct.project.Role.VIEWER;

import java.util.EnumSet;
import java.util.Set;

/** What one may do in a project, and the one table of who may. */
public enum Permission {
  /** See the study, transcripts, codebook, theory and summaries. */
  READ("read this project", LEAD, CODER, ADJUDICATOR, VIEWER),
  /** Code passages, write memos, partial configurations, evidence and configurations. */
  CODE("code", LEAD, CODER, ADJUDICATOR),
  /** Add or edit codes in a draft codebook. */
  EDIT_CODES("add or edit codes", LEAD, CODER),
  /** Delete, merge and freeze codes, and import a codebook. */
  GOVERN_CODES("delete, merge or freeze codes", LEAD),
  /** Import transcripts and change what is known of them. */
  MANAGE_TRANSCRIPTS("import or change transcripts", LEAD),
  /** Change arrangements, organisations and participants. */
  MANAGE_STUDY("change the study", LEAD),
  /** Change settings and members, or delete the project. */
  MANAGE_PROJECT("change settings or members", LEAD),
  /** Open and close rounds. */
  MANAGE_ROUNDS("open or close rounds", LEAD),
  /** Enter codings for another coder. */
  CODE_FOR_OTHERS("enter codings for another coder", LEAD),
  /** Submit one's own work in a round that one codes in. */
  SUBMIT("submit work in a round", LEAD, CODER, ADJUDICATOR),
  /** Decide disagreements and end the adjudication. */
  ADJUDICATE("decide disagreements", LEAD, ADJUDICATOR),
  /** Download what one may see of segments and agreement. */
  EXPORT("download codings", LEAD, CODER, ADJUDICATOR),
  /** Read the audit. */
  STEWARD("do this", LEAD);

  private final String sentence;

  // Never handed out.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Role> roles;

  Permission(String sentence, Role first, Role... others) {
    this.sentence = sentence;
    this.roles = EnumSet.of(first, others);
  }

  /** Whether the role has it. */
  public boolean isGrantedTo(Role role) {
    return roles.contains(role);
  }

  String refusal() {
    return "Your role in this project does not allow you to " + sentence + ".";
  }
}
