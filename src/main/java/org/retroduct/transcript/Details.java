package org.retroduct.transcript;

import java.util.List;
import org.retroduct.project.Membership;
import org.retroduct.study.ArrangementView;
import org.retroduct.study.ParticipantView;

/**
 * What is known of a transcript, and what else could be said of it.
 *
 * @param arrangements all of the project's, by name
 * @param participants all of the project's, by code
 * @param kept why it cannot be deleted, as a sentence; empty if it can
 */
record Details(
    Membership member,
    TranscriptView transcript,
    List<ArrangementView> arrangements,
    List<ParticipantView> participants,
    String kept) {}
