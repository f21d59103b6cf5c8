package org.ohms.scheduling.waitlist;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.scheduling.place.PlaceId;
import org.ohms.scheduling.service.ServiceId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.id.PractitionerId;

/**
 * Somebody who waits, as lists show them.
 *
 * @param label who it is; null when the reader may not know
 * @param practitionerName empty for whoever is free first
 * @param placeName empty for anywhere
 * @param note empty for none
 * @param offers the times they were offered, the newest first
 */
public record WaitlistRow(
        UUID id,
        PatientId patient,
        @Nullable PatientLabel label,
        ServiceId service,
        String serviceName,
        @Nullable PractitionerId practitioner,
        String practitionerName,
        @Nullable PlaceId place,
        String placeName,
        Set<DayOfWeek> days,
        LocalTime beginsFrom,
        LocalTime beginsUntil,
        LocalDate fromOn,
        LocalDate untilOn,
        WaitlistUrgency urgency,
        String note,
        WaitlistState state,
        Instant createdAt,
        @Nullable Instant endedAt,
        List<OfferRow> offers,
        long version) {
    public WaitlistRow {
        offers = List.copyOf(offers);
    }

    public boolean isWaiting() {
        return state == WaitlistState.WAITING;
    }

    /** Whether every day of the week suits. */
    public boolean isAnyDay() {
        return days.size() == DayOfWeek.values().length;
    }

    /** Whether every time of the day suits. */
    public boolean isAnyTime() {
        return beginsFrom.equals(WaitlistWish.EARLIEST) && beginsUntil.equals(WaitlistWish.LATEST);
    }

    /** The offer they have not answered yet. */
    public Optional<OfferRow> openOffer() {
        return offers.stream().filter(OfferRow::open).findFirst();
    }

    /** The offer made last. */
    public Optional<OfferRow> lastOffer() {
        return offers.stream().findFirst();
    }

    public String patientName() {
        return label == null ? "" : label.listName();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "WaitlistRow[" + id + "]";
    }
}
