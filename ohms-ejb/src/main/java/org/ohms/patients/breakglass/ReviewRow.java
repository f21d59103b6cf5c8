package org.ohms.patients.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;

/**
 * An emergency access in a list.
 *
 * @param patient null when the reader may not know who it is
 * @param overAt when it ended or ends
 * @param decision null while it waits for a review
 */
public record ReviewRow(
        UUID id,
        String who,
        @Nullable PatientLabel patient,
        BreakGlassReason reason,
        Instant openedAt,
        Instant overAt,
        boolean open,
        @Nullable ReviewDecision decision) {}
