package org.retroduct.theory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * One code in one slot of a configuration.
 *
 * @param slot the name of a {@link Slot}, or {@code DOMAIN} for a domain that it is about
 * @param place its place within the slot, from 0
 */
@Embeddable
record Filling(String slot, int place, @Column(name = "code_id") UUID code) {
  static final String DOMAIN = "DOMAIN";
}
