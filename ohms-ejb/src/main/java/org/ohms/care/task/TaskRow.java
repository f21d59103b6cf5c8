package org.ohms.care.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.shared.id.PatientId;

/**
 * A task as lists show it.
 *
 * @param label who the patient is; null when the reader may not know
 * @param details empty for none
 * @param owner who is to do it
 * @param ownerName of the person; empty for a role
 * @param conversation the message it was made from; null for none
 * @param consent whether it is to have consent to treatment signed
 * @param createdBy who gave it; empty where the house did
 * @param outcome empty while nobody said anything
 * @param mine whether it is the reader's own
 */
public record TaskRow(
        UUID id,
        PatientId patient,
        @Nullable PatientLabel label,
        String what,
        String details,
        TaskPriority priority,
        TaskState state,
        TaskOwner owner,
        String ownerName,
        Instant dueAt,
        @Nullable UUID conversation,
        boolean consent,
        String createdBy,
        String outcome,
        @Nullable Instant endedAt,
        int escalation,
        boolean mine,
        long version) {
    public boolean isOpen() {
        return state.isOpen();
    }

    public String patientName() {
        return label == null ? "" : label.listName();
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "TaskRow[" + id + "]";
    }
}
