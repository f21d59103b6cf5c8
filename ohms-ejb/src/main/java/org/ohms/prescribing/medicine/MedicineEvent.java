package org.ohms.prescribing.medicine;

import java.util.UUID;
import org.ohms.shared.id.PatientId;

/** What happened to the list of a patient's medicines. */
public sealed interface MedicineEvent {
    /** Somebody takes something more: what was checked before has to be checked again. */
    record Added(PatientId patient, UUID medicine) implements MedicineEvent {}

    /** It is another medicine than it was, or is taken in another way. */
    record Changed(PatientId patient, UUID medicine) implements MedicineEvent {}
}
