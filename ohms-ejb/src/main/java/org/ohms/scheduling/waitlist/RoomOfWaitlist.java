package org.ohms.scheduling.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.ohms.patients.copy.CopyEntry;
import org.ohms.patients.copy.RecordRoom;
import org.ohms.shared.id.PatientId;

/** What the patient waits for and has waited for, the newest first, with the times they were offered. */
@ApplicationScoped
class RoomOfWaitlist implements RecordRoom {
    @Inject
    Waitlist waitlist;

    @Inject
    WaitlistReading reading;

    @Override
    public String code() {
        return "waitlist";
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public List<CopyEntry> entries(PatientId patient) {
        return reading.rows(waitlist.of(patient)).stream()
                .map(RoomOfWaitlist::entry)
                .toList();
    }

    private static CopyEntry entry(WaitlistRow row) {
        var entry = CopyEntry.of()
                .moment("since", row.createdAt())
                .text("service", row.serviceName())
                .text("practitioner", row.practitionerName())
                .day("from", row.fromOn())
                .day("until", row.untilOn())
                .code("state", row.state().name().toLowerCase(Locale.ROOT))
                .text("note", row.note())
                .moment("endedAt", row.endedAt());
        for (var offer : row.offers()) {
            entry = entry.moment("offered", offer.startsAt())
                    .code("answer", offer.state().name().toLowerCase(Locale.ROOT));
        }
        return entry.done();
    }
}
