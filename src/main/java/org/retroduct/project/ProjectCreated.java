package org.retroduct.project;

import java.util.UUID;
import org.retroduct.security.Caller;

/**
 * Tells the features above, in the same transaction, that a project was made.
 *
 * @param starterCodebook whether the starter codebook is wanted
 */
public record ProjectCreated(UUID project, Caller caller, boolean starterCodebook) {}
