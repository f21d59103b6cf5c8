package org.ohms.messaging.announcement;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Patients with a visit.
 *
 * @param from first day, as the place counts days
 * @param until last day
 * @param practitioner null for anybody
 * @param service null for any
 */
public record VisitGroup(
        LocalDate from,
        LocalDate until,
        @Nullable UUID practitioner,
        @Nullable UUID service) {}
