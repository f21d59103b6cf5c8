package org.ohms.patients.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** What the patient asked about privacy and which corrections they wanted, with every answer. */
@ApplicationScoped
class RoomOfRequests implements RecordRoom {
    @Inject
    PrivacyRequests requests;

    @Inject
    RequestReading reading;

    @Override
    public String code() {
        return "requests";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return reading.forPatient(requests.of(patient, Integer.MAX_VALUE)).stream()
                .map(RoomOfRequests::entry)
                .toList();
    }

    private static CopyEntry entry(RequestRow row) {
        var part = row.part();
        var basis = row.basis();
        return CopyEntry.of()
                .moment("madeAt", row.madeAt())
                .code("kind", row.kind().code())
                .text("about", row.about())
                .moment("aboutAt", row.aboutAt())
                .code("part", part == null ? null : part.code())
                .text("words", row.words())
                .code("state", row.state().code())
                .moment("decidedAt", row.decidedAt())
                .code("basis", basis == null ? null : basis.code())
                .text("answer", row.answer())
                .text("statement", row.statement())
                .done();
    }
}
