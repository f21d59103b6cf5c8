package org.ohms.pharmacy.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.prescribing.prescription.PrescriptionLookup;
import org.ohms.shared.id.PatientId;

/** What the patient collects outside, in the copy of the record. */
@ApplicationScoped
class RoomOfOutside implements RecordRoom {
    @Inject
    OutsidePrescriptions sent;

    @Inject
    PrescriptionLookup prescriptions;

    @Override
    public String code() {
        return "outside";
    }

    @Override
    public int order() {
        return 58;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        var found = sent.of(patient);
        var names = prescriptions.names(
                found.stream().map(OutsidePrescription::request).distinct().toList());
        var rows = sent.rows(found);
        return rows.stream()
                .map(row -> CopyEntry.of()
                        .text("medicine", names.get(row.request()))
                        .text("pharmacy", row.pharmacy())
                        .code("state", row.state().name())
                        .moment("askedAt", row.askedAt())
                        .text("said", row.said().isEmpty() ? null : row.said())
                        .text("why", why(found, row))
                        .moment("toldAt", row.toldAt())
                        .done())
                .toList();
    }

    private static @Nullable String why(List<OutsidePrescription> found, OutsideRow row) {
        return found.stream()
                .filter(one -> one.id().equals(row.id()))
                .map(one -> one.words().why())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
