package org.ohms.pharmacy.dispensing;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.prescribing.prescription.PrescriptionRow;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;

/** Names that were read in one go for a list. */
record DispenseWho(
        Map<PatientId, PatientLabel> labels, Map<UUID, PrescriptionRow> prescriptions, Map<AccountId, String> names) {
    @Nullable
    PatientLabel label(PatientId patient) {
        return labels.get(patient);
    }

    String medicine(UUID request) {
        return Optional.ofNullable(prescriptions.get(request))
                .map(row -> row.words().whole())
                .orElse("");
    }

    String prescriber(UUID request) {
        return Optional.ofNullable(prescriptions.get(request))
                .map(PrescriptionRow::signedBy)
                .orElse("");
    }

    String name(@Nullable AccountId account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }
}
