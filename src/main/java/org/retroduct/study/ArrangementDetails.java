package org.retroduct.study;

import java.util.List;
import org.retroduct.project.Membership;

/**
 * What is known of an arrangement, and who could be a partner in it.
 *
 * @param organisations all of the project's, by name
 * @param kept why it cannot be deleted, as a sentence; empty if it can
 */
record ArrangementDetails(
    Membership member,
    ArrangementView arrangement,
    List<OrganisationView> organisations,
    String kept) {}
