package org.retroduct.study;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner that is chosen, or an organisation that is only named.
 *
 * @param name of an organisation that may be new; null where one is chosen
 */
record PartnerDraft(
    @Nullable UUID organisation, @Nullable String name, @Nullable PartnerRole role) {}
