package org.ohms.scheduling.availability;

import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.PractitionerId;
import org.ohms.shared.time.TimeSlot;

/** What happened to somebody's hours. */
public sealed interface AvailabilityEvent {
    PractitionerId practitioner();

    /** The weekly rules are others now. */
    record RulesChanged(PractitionerId practitioner) implements AvailabilityEvent {}

    /** Extra hours or an absence came or went. */
    record ExceptionChanged(
            PractitionerId practitioner,
            TimeSlot time,
            @Nullable ExceptionId exception) implements AvailabilityEvent {}
}
