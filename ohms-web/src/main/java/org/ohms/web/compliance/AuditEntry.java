package org.ohms.web.compliance;

import java.time.Instant;
import java.util.List;
import org.ohms.shared.id.PatientId;

/**
 * A line of the trail as the page shows it.
 *
 * @param who name of the account, or what acted where nobody did
 * @param personId id of the account, for looking at this person only; empty for none
 * @param whose staff, patient or system
 * @param what the action in words
 * @param record kind of thing in words; empty when the line names none
 * @param patients whom it is about, by the end of their numbers
 * @param why the reason of a refusal, or the purpose
 * @param emergencyAccess id of the emergency access the line is about; empty for every other line
 */
public record AuditEntry(
        long id,
        Instant at,
        String who,
        String personId,
        String whose,
        String what,
        String record,
        List<Patient> patients,
        String outcome,
        String why,
        String purpose,
        String code,
        String permission,
        String objectId,
        String emergencyAccess,
        boolean hasReason,
        String address,
        String correlation) {

    /**
     * One patient of a line.
     *
     * @param ending last digits of the record number; empty when the record is not there any more
     */
    public record Patient(PatientId id, String ending) {
        public String masked() {
            return ending.isEmpty() ? "***" : "*** " + ending;
        }
    }

    /** The first patient, and how many more. */
    public String patientText() {
        return switch (patients.size()) {
            case 0 -> "";
            case 1 -> patients.get(0).masked();
            default -> patients.get(0).masked() + " +" + (patients.size() - 1);
        };
    }

    /** Whether this is somebody opening or closing a record in an emergency, or looking at it meanwhile. */
    public boolean isEmergency() {
        return permission.equals("break-glass.open") && !outcome.equals("refused") && !patients.isEmpty();
    }

    public boolean isRefused() {
        return outcome.equals("refused");
    }
}
