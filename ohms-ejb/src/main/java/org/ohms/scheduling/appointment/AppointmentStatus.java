package org.ohms.scheduling.appointment;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a visit stands. A slot is held while somebody decides, then booked; the patient confirms, arrives, is shown to
 * a room, is with the provider, is done. Or does not come, or it is cancelled. A hold that runs out is released.
 */
public enum AppointmentStatus {
    HELD("pending"),
    BOOKED("booked"),
    CONFIRMED("booked"),
    ARRIVED("arrived"),
    IN_ROOM("checked-in"),
    STARTED("checked-in"),
    FULFILLED("fulfilled"),
    NO_SHOW("noshow"),
    CANCELLED("cancelled"),
    RELEASED("cancelled");

    private static final Set<AppointmentStatus> TAKING_TIME =
            EnumSet.of(HELD, BOOKED, CONFIRMED, ARRIVED, IN_ROOM, STARTED, FULFILLED);

    private final String fhir;

    AppointmentStatus(String fhir) {
        this.fhir = fhir;
    }

    /** The word of FHIR R4's AppointmentStatus. */
    public String fhir() {
        return fhir;
    }

    /** Lower case with hyphens, as texts and interfaces name it: {@code in-room}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The states it may pass into next, taking back a mistake not counted. */
    public Set<AppointmentStatus> next() {
        return switch (this) {
            case HELD -> EnumSet.of(BOOKED, RELEASED);
            case BOOKED -> EnumSet.of(CONFIRMED, ARRIVED, NO_SHOW, CANCELLED);
            case CONFIRMED -> EnumSet.of(ARRIVED, NO_SHOW, CANCELLED);
            case ARRIVED -> EnumSet.of(IN_ROOM, STARTED, CANCELLED);
            case IN_ROOM -> EnumSet.of(STARTED, CANCELLED);
            case STARTED -> EnumSet.of(FULFILLED);
            case NO_SHOW -> EnumSet.of(ARRIVED);
            case FULFILLED, CANCELLED, RELEASED -> EnumSet.noneOf(AppointmentStatus.class);
        };
    }

    public boolean canBecome(AppointmentStatus other) {
        return next().contains(other);
    }

    /** Whether it keeps its practitioner, patient and room from others. */
    public boolean takesTime() {
        return TAKING_TIME.contains(this);
    }

    /** Whether it is still to come: nobody has arrived, nothing is over. */
    public boolean isAhead() {
        return this == BOOKED || this == CONFIRMED;
    }

    /** Whether the patient is in the house for it. */
    public boolean isHere() {
        return this == ARRIVED || this == IN_ROOM || this == STARTED;
    }
}
