package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.CopyFile;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.patients.demographics.Leaves;
import org.ohms.shared.id.PatientId;

/** Who the patient is: everything that names and describes them, and the picture. */
@ApplicationScoped
class RoomOfDetails implements RecordRoom {
    @Inject
    Patients patients;

    @Inject
    Photos photos;

    @Override
    public String code() {
        return "details";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<CopyEntry> entries(PatientId id) {
        return patients.find(id).map(RoomOfDetails::entry).stream().toList();
    }

    private static CopyEntry entry(Patient patient) {
        var entry = CopyEntry.of()
                .text("mrn", patient.label().mrnText())
                .code("sex", patient.sex().code())
                .code("status", patient.status().code())
                .moment("registeredAt", patient.registeredAt())
                .moment("changedAt", patient.changedAt());
        Leaves.of(patient.demographics()).forEach(entry::text);
        return entry.done();
    }

    @Override
    public List<CopyFile> files(PatientId patient) {
        return photos.of(patient).map(photo -> new CopyFile("photo.jpg", photo.picture())).stream()
                .toList();
    }
}
