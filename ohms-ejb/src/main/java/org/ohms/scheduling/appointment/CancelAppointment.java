package org.ohms.scheduling.appointment;

/**
 * Why a visit is cancelled.
 *
 * @param note in words; may be empty, kept encrypted
 */
public record CancelAppointment(CancelReason reason, String note) {
    public static CancelAppointment because(CancelReason reason) {
        return new CancelAppointment(reason, "");
    }
}
