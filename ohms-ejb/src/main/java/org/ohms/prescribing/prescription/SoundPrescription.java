package org.ohms.prescribing.prescription;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Clearance;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.shared.id.PatientId;

/**
 * What somebody wants to prescribe, once all of it is there and makes sense.
 *
 * @param sensitivity null when nothing was said of who may read it
 */
record SoundPrescription(
        PatientId patient,
        PrescriptionWords words,
        boolean controlled,
        Directions directions,
        BigDecimal quantity,
        @Nullable BigDecimal packSize,
        int repeats,
        boolean substitution,
        @Nullable UUID replaces,
        @Nullable UUID collectAt,
        @Nullable Clearance sensitivity) {
    NamedMedicine named() {
        return NamedMedicine.text(words.medicine());
    }
}
