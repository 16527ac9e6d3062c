package org.retroduct.study;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A judgement of how an arrangement ended up; several may stand beside each other. */
public record EndStateJudgement(
    @Nullable EndState state, @Nullable LocalDate judgedOn, @Nullable String rationale) {}
