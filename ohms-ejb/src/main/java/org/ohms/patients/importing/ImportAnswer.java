package org.ohms.patients.importing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.id.PatientId;

/**
 * What became of one row.
 *
 * @param object id of what came in; null when nothing did
 * @param patient the patient who came in; null when it is none
 * @param problems why the row was refused; empty otherwise
 */
public record ImportAnswer(
        Outcome outcome, @Nullable UUID object, @Nullable PatientId patient, List<Refusal> problems) {
    public ImportAnswer {
        problems = List.copyOf(problems);
    }

    /** What can become of a row. */
    public enum Outcome {
        ADDED,
        KNOWN,
        REFUSED
    }

    public static ImportAnswer added(PatientId patient) {
        return new ImportAnswer(Outcome.ADDED, patient.value(), patient, List.of());
    }

    public static ImportAnswer added(UUID object) {
        return new ImportAnswer(Outcome.ADDED, object, null, List.of());
    }

    public static ImportAnswer known() {
        return new ImportAnswer(Outcome.KNOWN, null, null, List.of());
    }

    public static ImportAnswer refused(List<Refusal> problems) {
        return new ImportAnswer(Outcome.REFUSED, null, null, problems);
    }
}
