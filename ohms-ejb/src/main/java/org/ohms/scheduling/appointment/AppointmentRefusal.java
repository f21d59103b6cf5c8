package org.ohms.scheduling.appointment;

import org.ohms.shared.error.RefusalCode;

/** Why a visit is not booked, moved or taken further. */
public enum AppointmentRefusal implements RefusalCode {
    SLOT_TAKEN("appointment.slot-taken"),
    PATIENT_BUSY("appointment.patient-busy"),
    ROOM_TAKEN("appointment.room-taken"),
    IN_THE_PAST("appointment.in-the-past"),
    SHORT_NOTICE("appointment.short-notice"),
    OUTSIDE_HOURS("appointment.outside-hours"),
    PRACTITIONER_AWAY("appointment.practitioner-away"),
    PRACTITIONER_RETIRED("appointment.practitioner-retired"),
    PATIENT_CLOSED("appointment.patient-closed"),
    PATIENT_DECEASED("appointment.patient-deceased"),
    PATIENT_MERGED("appointment.patient-merged"),
    SERVICE_NOT_OFFERED("appointment.service-not-offered"),
    PLACE_CLOSED("appointment.place-closed"),
    UNKNOWN_ROOM("appointment.unknown-room"),
    NO_VIDEO("appointment.no-video"),
    NOT_SELF_BOOKABLE("appointment.not-self-bookable"),
    OVERRIDE_NEEDS_REASON("appointment.override-needs-reason"),
    WRONG_STATE("appointment.wrong-state"),
    NOTHING_TO_UNDO("appointment.nothing-to-undo"),
    HOLD_HAS_RUN_OUT("appointment.hold-has-run-out"),
    HOLD_IS_FOR_ANOTHER("appointment.hold-is-for-another"),
    NOT_ON_THIS_DAY("appointment.not-on-this-day"),
    TOO_EARLY("appointment.too-early"),
    KEY_REUSED("appointment.key-reused"),
    TOO_MANY_HOLDS("appointment.too-many-holds"),
    HELD_LONG_ENOUGH("appointment.held-long-enough"),
    TOO_LATE_TO_CHANGE("appointment.too-late-to-change");

    private final String code;

    AppointmentRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
