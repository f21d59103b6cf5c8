package org.ohms.messaging.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PatientId;

/**
 * Something to tell in the page. It carries no words: the page makes them from the kind, in the reader's language.
 *
 * @param kind what happened, such as {@code visit.booked}
 * @param patient whom it is about; null when nobody
 * @param subject what it leads to, such as an appointment's id; null when nothing
 * @param moment the time it speaks of; null when none
 * @param dedupe event in ids; the same one is told once to each account
 */
public record NewNotification(
        String kind,
        @Nullable PatientId patient,
        @Nullable UUID subject,
        @Nullable Instant moment,
        String dedupe) {}
