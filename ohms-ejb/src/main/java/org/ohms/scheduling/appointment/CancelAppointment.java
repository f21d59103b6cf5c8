package org.ohms.scheduling.appointment;

import org.jspecify.annotations.Nullable;

/**
 * Why a visit is cancelled.
 *
 * @param note in words; may be empty, kept encrypted
 * @param version of the row the cancelling began from; null to cancel it wherever it stands now
 */
public record CancelAppointment(
        CancelReason reason, String note, @Nullable Long version) {
    public CancelAppointment(CancelReason reason, String note) {
        this(reason, note, null);
    }

    public static CancelAppointment because(CancelReason reason) {
        return new CancelAppointment(reason, "");
    }
}
