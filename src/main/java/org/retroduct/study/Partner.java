package org.retroduct.study;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** An organisation and what it is in an arrangement. */
@Embeddable
public record Partner(
    @Column(name = "organisation_id") UUID organisation,
    @Enumerated(EnumType.STRING) PartnerRole role) {}
