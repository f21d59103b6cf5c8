package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.shared.id.PatientId;

/** What somebody wants to prescribe, once all of it is there and makes sense. */
record SoundPrescription(
        PatientId patient,
        PrescriptionWords words,
        boolean controlled,
        Directions directions,
        BigDecimal quantity,
        int repeats,
        boolean substitution,
        @Nullable UUID replaces,
        @Nullable UUID collectAt) {
    NamedMedicine named() {
        return NamedMedicine.text(words.medicine());
    }
}
