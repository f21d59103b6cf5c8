package org.ohms.records.allergy;

import org.ohms.shared.id.PatientId;

/** What happened to the allergies of a chart. */
public sealed interface AllergyEvent {
    /** Somebody does not bear something more, or something else: what was checked before has to be checked again. */
    record Changed(PatientId patient) implements AllergyEvent {}
}
