package org.ohms.prescribing.refill;

import java.util.UUID;
import org.ohms.shared.id.PatientId;

/** What happened to what a patient asked for. */
public sealed interface RefillEvent {
    record Asked(PatientId patient, UUID refill, UUID prescription) implements RefillEvent {}
}
