package org.ohms.records.immunization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.records.coding.Copied;
import org.ohms.shared.id.PatientId;

/** Vaccines given and declined. */
@ApplicationScoped
class RoomOfVaccines implements RecordRoom {
    @Inject
    Immunizations immunizations;

    @Inject
    Clock clock;

    @Override
    public String code() {
        return "vaccines";
    }

    @Override
    public int order() {
        return 47;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return immunizations.released(patient, clock.instant()).stream()
                .map(RoomOfVaccines::entry)
                .toList();
    }

    private static CopyEntry entry(ImmunizationRow row) {
        return Copied.concept(CopyEntry.of(), "vaccine", row.vaccine())
                .code("status", Copied.word(row.status()))
                .text("occurred", Copied.date(row.occurred()))
                .code("where", row.givenHere() ? "here" : "elsewhere")
                .text("lot", row.lot())
                .day("expiresOn", row.expiresOn())
                .text("remark", row.remark())
                .done();
    }
}
