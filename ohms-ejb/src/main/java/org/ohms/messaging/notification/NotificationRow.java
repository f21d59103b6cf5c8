package org.ohms.messaging.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.id.PatientId;

/**
 * A line of somebody's notifications.
 *
 * @param kind what happened, such as {@code visit.booked}
 * @param patient whom it is about; null when nobody
 * @param label who that is; null when nobody, or out of reach by now
 * @param subject what it leads to; null when nothing
 * @param moment the time it speaks of; null when none
 * @param read whether its receiver has opened it
 */
public record NotificationRow(
        NotificationId id,
        String kind,
        @Nullable PatientId patient,
        @Nullable PatientLabel label,
        @Nullable UUID subject,
        @Nullable Instant moment,
        Instant createdAt,
        boolean read) {}
