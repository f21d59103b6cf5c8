package org.ohms.patients.patient;

import java.util.UUID;
import org.ohms.shared.id.PatientId;

/** What happened to a patient's record. */
public sealed interface PatientEvent {
    PatientId patient();

    record Registered(PatientId patient) implements PatientEvent {}

    /** Names, birth date, address or the like are different now. */
    record Changed(PatientId patient) implements PatientEvent {}

    /** There is a new picture, or none any more. */
    record Photographed(PatientId patient) implements PatientEvent {}

    /** Nothing new is booked for this patient. */
    record Closed(PatientId patient) implements PatientEvent {}

    record Reopened(PatientId patient) implements PatientEvent {}

    /**
     * Two records became one; whoever keeps rows of the merged one moves them now.
     *
     * @param patient the surviving record
     * @param merge names the merge, for undoing exactly it
     */
    record Merged(PatientId patient, PatientId merged, UUID merge) implements PatientEvent {}

    /** The merge was undone; whoever moved rows for it moves them back now. */
    record Unmerged(PatientId patient, PatientId merged, UUID merge) implements PatientEvent {}
}
